// What a text as a whole says of where it plays: a state, a county or a town with its state settles a town's name for all of it.
import type { TextToken } from './phrase-trie.js';

/** How a state or province follows a town: "Athens, Ga.". The short forms count only with their dot. */
const STATE_SHORT = new Set(
  (
    'ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md me mich minn miss mo mont neb nev nh nj nm ny nc nd okla ont ore pa ri sc sd ' +
    'tenn tex ut vt va wash wis wyo wva alta sask man que nb ns pei bc'
  ).split(' '),
);
/** Postal codes of states and provinces, as they follow a town: "Paris, TX", "London (ON)". */
const POSTAL = new Set(
  (
    'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy ' +
    'ab bc mb nb nl ns on pe qc sk'
  ).split(' '),
);
const STATE_LONG = new Set(
  (
    'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland ' +
    'massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma ontario oregon pennsylvania tennessee texas utah vermont ' +
    'virginia wisconsin wyoming alberta manitoba saskatchewan quebec'
  ).split(' '),
);
/** Second words of names of states: "New Hampshire", "North Dakota", "Nova Scotia". */
const STATE_SECOND: Readonly<Record<string, string>> = {
  hampshire: 'new',
  jersey: 'new',
  york: 'new',
  mexico: 'new',
  brunswick: 'new',
  dakota: 'north south',
  carolina: 'north south',
  island: 'rhode',
  scotia: 'nova',
  columbia: 'british',
};
/** Parts of a city, which follow a quarter named after a country. */
const BOROUGHS = new Set('queens brooklyn bronx manhattan'.split(' '));
const LOCAL_OFFICES = new Set('sheriff sheriffs deputies township troopers'.split(' '));
const FORCES = new Set('police patrol troopers highway'.split(' '));

/** What a town does and has; after a town's name, in a text of a state, it is that town. */
const LOCAL_NOUNS = new Set(
  (
    'police council school schools prison jail inmates airport plant factory hospital man woman mayor firefighters fire crews teacher teachers resident ' +
    'residents city high elementary middle couple teen boy girl family student students driver officials officers library church clerk board voters ' +
    'hotels township council firefighter officer'
  ).split(' '),
);

/** Pairs of words of local news in North America, and single ones; two different ones make a text local. */
const LOCAL_PAIRS: Readonly<Record<string, string>> = {
  school: 'high elementary middle grade',
  board: 'school',
  district: 'school catholic',
  department: 'fire sheriff sheriffs',
  council: 'city village',
  grade: 'first second third fourth fifth sixth seventh eighth ninth',
  patrol: 'highway',
  bureau: 'farm',
  coach: 'head assistant',
};
const LOCAL_WORDS = new Set(
  (
    'superintendent freshman freshmen sophomore sophomores varsity touchdown touchdowns quarterback playoffs homecoming midfielder ' +
    'township interstate commissioners'
  ).split(' '),
);
const ENOUGH_LOCAL = 2;
const CUE_NOUNS = new Set('firefighters firefighter residents resident woman man couple teen'.split(' '));
const STREETS = new Set('st ave rd dr blvd ln hwy street avenue road drive boulevard lane'.split(' '));

export interface DocumentSetting {
  /** Keys of towns that the text gives a state to: they are that town throughout. */
  readonly towns: ReadonlySet<string>;
  /** Keys of names that have a police, a school or a mayor somewhere in the text. */
  readonly doing: ReadonlySet<string>;
  /** Whether the text names a state of the USA or a province of Canada. */
  readonly state: boolean;
  /** Whether it names a county, a sheriff, a state's police, a town with its state or states twice: news of one place. */
  readonly local: boolean;
}

const NOWHERE: DocumentSetting = { towns: new Set(), doing: new Set(), state: false, local: false };

/** Reads the setting; `tokens` are those of the whole text. Time grows with the number of words. */
export function readSetting(text: string, tokens: readonly TextToken[]): DocumentSetting {
  const towns = new Set<string>();
  const doing = new Set<string>();
  let state = false;
  let local = false;
  const cues = new Set<string>();
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    if (LOCAL_WORDS.has(token.key) || isLocalPair(before, token)) cues.add(token.key);
    if (before && before.letterCase > 0 && token.joined && LOCAL_NOUNS.has(token.key)) {
      doing.add(before.key);
      if (CUE_NOUNS.has(token.key)) cues.add('doing');
    }
    if (STREETS.has(token.key) && isAddress(text, tokens, i)) cues.add('address');
    if (token.letterCase === 0) continue;
    if (before && before.letterCase > 0 && followsTown(text, before, token)) {
      towns.add(before.key);
      const first = tokens[i - 2];
      // "Panama City, Fla.": the whole name, too.
      if (first?.letterCase && before.joined) towns.add(`${first.key} ${before.key}`);
      state = local = true;
    } else if (isState(tokens, i)) {
      // A second state or the same again: the text plays there.
      local ||= state;
      state = true;
    } else if (isLocalOffice(tokens, i)) local = true;
  }
  local ||= cues.size >= ENOUGH_LOCAL;
  return state || local || doing.size > 0 ? { towns, doing, state, local } : NOWHERE;
}

/** "3125 Clarksville St.": numbers of so many digits are those of long streets. */
const isAddress = (text: string, tokens: readonly TextToken[], at: number): boolean => {
  const name = tokens[at - 1];
  return (
    name !== undefined &&
    name.letterCase > 0 &&
    /(?:^|\s)\d{3,5} $/.test(text.slice(Math.max(0, name.start - 7), name.start))
  );
};

const isLocalPair = (before: TextToken | undefined, { key, joined }: TextToken): boolean =>
  before !== undefined &&
  (joined || key === 'grade') &&
  Object.hasOwn(LOCAL_PAIRS, key) &&
  LOCAL_PAIRS[key]!.split(' ').includes(before.key);

/** Whether this word is a state or province right after a town: ", Ky.", ", TX", "(Ont.)", ", Ohio". */
function followsTown(text: string, town: TextToken, token: TextToken): boolean {
  const between = text.slice(town.end, token.start);
  if (between !== ', ' && between !== ' (') return false;
  const dotted = text.charAt(token.end) === '.' || text.charAt(token.end - 1) === '.';
  if (dotted && STATE_SHORT.has(token.key)) return true;
  if (token.letterCase === 2 && POSTAL.has(token.key) && token.end - token.start === 2)
    return /^(?:[\s,.;:)–—-]|$)/.test(text.slice(token.end, token.end + 1));
  return (
    STATE_LONG.has(token.key) ||
    token.key === 'georgia' ||
    BOROUGHS.has(token.key) ||
    STATE_FIRST.has(token.key)
  );
}
const STATE_FIRST = new Set('rhode'.split(' '));

function isState(tokens: readonly TextToken[], i: number): boolean {
  const key = tokens[i]?.key ?? '';
  if (STATE_LONG.has(key)) return true;
  const firsts = Object.hasOwn(STATE_SECOND, key) ? STATE_SECOND[key] : undefined;
  return firsts?.split(' ').includes(tokens[i - 1]?.key ?? '') ?? false;
}

/** "Allen County", "Township", "State Police", "Bureau of Investigation" after the name of a state. */
function isLocalOffice(tokens: readonly TextToken[], i: number): boolean {
  const key = tokens[i]?.key ?? '';
  if (LOCAL_OFFICES.has(key)) return true;
  const before = tokens[i - 1];
  if (key === 'county') return before !== undefined && before.letterCase > 0 && before.key !== 'the';
  return before?.key === 'state' && FORCES.has(key);
}
