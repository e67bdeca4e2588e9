// A chat as WhatsApp exports it to text. The dates are in the order of the phone's region, which the file itself has to prove.
import { createCollector } from '../collector.js';
import type { RawItem, ReadContext, ReadResult, RowFault } from '../reader.js';
import { WHATSAPP_HEAD as HEAD } from './whatsapp-head.js';
import { hashtagsIn, postToItem } from './post.js';

interface Message {
  readonly parts: readonly [string, string, string];
  readonly separator: string;
  readonly clock: string;
  text: string;
}

const clockOf = (
  hour: string,
  minute: string,
  second: string | undefined,
  half: string | undefined,
): string => {
  const isAfternoon = half !== undefined && /^(?:p|午後|下午|오후)/i.test(half);
  const h = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  return `${String(h).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
};

const splitMessages = (text: string): readonly Message[] => {
  const messages: Message[] = [];
  for (const line of text.split(/\r?\n/)) {
    const head = HEAD.exec(line);
    if (head) {
      const [
        all,
        first = '',
        separator = '',
        second = '',
        third = '',
        before,
        hour = '',
        minute = '',
        seconds,
        after,
      ] = head;
      messages.push({
        parts: [first, second, third],
        separator,
        clock: clockOf(hour, minute, seconds, before ?? after),
        text: line.slice(all.length),
      });
    } else {
      const last = messages.at(-1);
      if (last) last.text += `\n${line}`;
    }
  }
  return messages;
};

type Order = 'dmy' | 'mdy' | 'ymd';

const yearOf = (part: string): number => (part.length <= 2 ? 2000 + Number(part) : Number(part));

/** The date as ISO; undefined where the order gives none. */
const dateIn = ({ parts: [a, b, c] }: Message, order: Order): string | undefined => {
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  const [y, m, d] = [yearOf(year), Number(month), Number(day)];
  if (month.length > 2 || day.length > 2 || (order === 'ymd' && year.length < 4) || m < 1 || m > 12 || d < 1)
    return undefined;
  // WhatsApp began in 2009.
  if (y < 2009 || y > 2100 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined;
  return [String(y), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
};

const isSorted = (dates: readonly (string | undefined)[]): boolean => {
  // A phone that changes its zone may put one message before its neighbour: days may not run backwards, but for few.
  let back = 0;
  for (let i = 1; i < dates.length; i++) if (dates[i]! < dates[i - 1]!) back++;
  return back * 50 <= dates.length;
};

const ORDERS: readonly Order[] = ['dmy', 'mdy', 'ymd'];

/**
 * The order of day, month and year: the one asked for, else the only one in which every date exists and the chat runs forwards, as
 * chats do. Undefined where two fit.
 */
const orderOf = (messages: readonly Message[], asked: ReadContext['dateOrder']): Order | undefined => {
  const valid = ORDERS.filter((order) => messages.every((message) => dateIn(message, order) !== undefined));
  if (asked && valid.includes(asked)) return asked;
  const sorted = valid.filter((order) => isSorted(messages.map((message) => dateIn(message, order))));
  const [only, second] = sorted.length ? sorted : valid;
  if (only !== undefined && second === undefined) return only;
  // Regions that write points write the day first.
  return valid.includes('dmy') && messages.every(({ separator }) => separator === '.') ? 'dmy' : undefined;
};

const ATTACHED =
  /^<?(?:attached: |angehängt: |adjunto: )?[^<>\n]{1,200}\.(?:jpe?g|png|webp|mp4|opus|pdf|vcf)(?: \([^()\n]{1,60}\))?>?$|^<[^<>\n]{3,40}>$/i;
const MARKS = /[\u200E\u200F\u202A-\u202E]/g;

const toItem = ({ text }: Message, start: string): RawItem | RowFault => {
  const plain = text.replace(MARKS, '').trimEnd();
  const colon = /^([^:\n]{1,80}):(?:\s|$)/.exec(plain);
  const said = colon ? plain.slice(colon[0].length).trim() : plain;
  return postToItem({
    start,
    text: ATTACHED.test(said) ? '' : said,
    author: colon?.[1]?.replace(/^~\s?/, ''),
    hashtags: hashtagsIn(said),
  });
};

/** Nobody speaks in it, or it begins with the mark that an iPhone puts before words of its own. */
const isOwnLine = ({ text }: Message): boolean => {
  const plain = text.replace(/^[\u200E\u200F\u202A-\u202E]+/, '');
  return !/^[^:\n]{1,80}:(?:\s|$)/.test(plain) || /^[^:\n]{1,80}: \u200E[^\n]*$/.test(plain.trimEnd());
};

/** The date as it is written, with the century: each is a problem then, with both readings. */
const asWritten = ({ parts: [a, b, c] }: Message): string => [a, b, String(yearOf(c))].join('/');

/** A WhatsApp chat exported to text. Lines without a time go on with the message above them. */
export const readWhatsApp = (text: string, context: ReadContext): ReadResult => {
  const collector = createCollector('whatsapp', context);
  const messages = splitMessages(text.replace(/^\uFEFF/, ''));
  const order = orderOf(messages, context.dateOrder);
  let system = 0;
  for (const message of messages) {
    if (isOwnLine(message)) {
      system++;
      continue;
    }
    const date = order && dateIn(message, order);
    const start = date === undefined ? `${asWritten(message)} ${message.clock}` : `${date}T${message.clock}`;
    collector.record(message.text, () => toItem(message, start));
  }
  if (system)
    collector.file(
      `${system} lines of WhatsApp itself ("joined the group", "image omitted") were left out.`,
      'Nothing needs to be done.',
      system,
    );
  if (!collector.records)
    collector.file('There are no messages in it.', 'Check that this is the file you meant.');
  return collector.result();
};
