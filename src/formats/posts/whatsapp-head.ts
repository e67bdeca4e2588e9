// How a message of WhatsApp begins, and how a chat is told from other texts with dates: without its reader.

/** `[24.02.22, 05:10:00] ` of an iPhone, `24/02/2022, 05:10 - ` of Android, with the forms of other regions. */
export const WHATSAPP_HEAD =
  /^[\u200E\u200F\u202A-\u202E]*\[?(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{1,4})\.?(?:,|،| à)?[ \u00A0\u202F](?:(AM|PM|午前|午後|上午|下午|오전|오후)[ \u00A0\u202F]?)?(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?:[ \u00A0\u202F]?([ap]\.?[ \u00A0\u202F]?m\.?))?(?:\] ?|[ \u00A0\u202F]?[-–][ \u00A0\u202F])/iu;

const HEAD = 20_000;

/** Whether messages begin as in a chat, the very first line too, and most of them say after the time who speaks. */
export const isWhatsApp = (text: string): boolean => {
  const lines = text.slice(0, HEAD).split('\n');
  const heads = lines.map((line) => WHATSAPP_HEAD.exec(line)?.[0]);
  if (heads[0] === undefined) return false;
  const messages = lines.flatMap((line, i) => (heads[i] === undefined ? [] : [line.slice(heads[i].length)]));
  const spoken = messages.filter((message) => /^[^:\n]{1,80}:(?:\s|$)/.test(message)).length;
  return (messages.length > 1 || lines.length <= 3) && spoken > 0 && spoken * 2 >= messages.length;
};
