// Timestamps of Org mode: "<2021-05-03 Mon 10:00-11:30>", "[2021-05-03]", "<2021-06-01 Tue>--<2021-06-03 Thu>".

const STAMP = String.raw`[<[](\d{4}-\d\d-\d\d)(?: [\p{L}.]{1,14})?(?: (\d{1,2}:\d\d)(?:-{1,2}(\d{1,2}:\d\d))?)?((?: [.+-]{1,2}\d{1,4}[hdwmy](?:\/\d{1,4}[hdwmy])?){0,3})[>\]]`;
const ONE = new RegExp(STAMP, 'u');
const RANGE = new RegExp(String.raw`${STAMP}(?:--?${STAMP})?`, 'u');

export interface OrgTime {
  readonly start: string;
  readonly end?: string;
  readonly index: number;
  readonly length: number;
  /** "[…]": it is told, and not on the agenda. */
  readonly isInactive: boolean;
  /** "+1w" */
  readonly repeats: boolean;
}

const at = (day: string, clock: string | undefined): string =>
  clock === undefined ? day : `${day}T${clock.padStart(5, '0')}`;

/** The first timestamp of a text, with the one that it is joined to. */
export const findOrgTime = (text: string): OrgTime | undefined => {
  const match = ONE.test(text) ? RANGE.exec(text) : null;
  if (!match) return undefined;
  const [whole, day = '', from, to, repeater, lastDay, lastClock] = match;
  const end = lastDay === undefined ? (to === undefined ? undefined : at(day, to)) : at(lastDay, lastClock);
  return {
    start: at(day, from),
    ...(end === undefined ? {} : { end }),
    index: match.index,
    length: whole.length,
    isInactive: whole.startsWith('['),
    repeats: (repeater ?? '').includes('+'),
  };
};

/** A cell that is nothing but a timestamp, as ISO 8601. */
export const respellOrg = (text: string): string | undefined => {
  const found = /^[<[]\d{4}-/.test(text) ? findOrgTime(text) : undefined;
  if (found?.index !== 0 || found.length !== text.length) return undefined;
  return found.end === undefined ? found.start : `${found.start}/${found.end}`;
};
