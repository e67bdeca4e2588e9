import { LAST_MEDIA_TOPIC, MEDIA_TOPIC_RUNS, MEDIA_TOPIC_THEMES } from './media-topics-data.js';
import type { Finding } from './countries.js';
import { PhraseTrie, fold, type TextToken } from './phrase-trie.js';

/** The IPTC Media Topic that each theme stands for (iptc.org/newscodes, CC BY 4.0). */
export const THEME_TOPICS: Readonly<Record<string, string>> = {
  Conflict: 'medtop:16000000',
  Diplomacy: 'medtop:20000638',
  Defence: 'medtop:20000598',
  Media: 'medtop:20000045',
  Migration: 'medtop:20000771',
  Politics: 'medtop:11000000',
  Economy: 'medtop:04000000',
  Society: 'medtop:14000000',
  Climate: 'medtop:20000418',
  Disaster: 'medtop:03000000',
  Technology: 'medtop:20000756',
  Crime: 'medtop:02000000',
  Culture: 'medtop:01000000',
  Education: 'medtop:05000000',
  Elections: 'medtop:20000574',
  Energy: 'medtop:20000256',
  Environment: 'medtop:06000000',
  Health: 'medtop:07000000',
  Justice: 'medtop:20000106',
  Labour: 'medtop:09000000',
  Lifestyle: 'medtop:10000000',
  Religion: 'medtop:12000000',
  Science: 'medtop:13000000',
  Sport: 'medtop:15000000',
  Weather: 'medtop:17000000',
};

/** Theme of each CAMEO root code, 01 to 20; where the root says neither peace nor force, Politics. */
export const CAMEO_THEMES: readonly string[] = [
  'Diplomacy', // 01 make public statement
  'Diplomacy', // 02 appeal
  'Diplomacy', // 03 express intent to cooperate
  'Diplomacy', // 04 consult
  'Diplomacy', // 05 engage in diplomatic cooperation
  'Diplomacy', // 06 engage in material cooperation
  'Society', // 07 provide aid
  'Diplomacy', // 08 yield
  'Crime', // 09 investigate
  'Diplomacy', // 10 demand
  'Diplomacy', // 11 disapprove
  'Diplomacy', // 12 reject
  'Conflict', // 13 threaten
  'Politics', // 14 protest
  'Defence', // 15 exhibit military posture
  'Diplomacy', // 16 reduce relations
  'Conflict', // 17 coerce
  'Conflict', // 18 assault
  'Conflict', // 19 fight
  'Conflict', // 20 use unconventional mass violence
];

const MEDTOP =
  /^(?:medtop:|https?:\/\/cv\.iptc\.org\/newscodes\/(?:mediatopic|subjectcode)\/|subj:)?(\d{8})$/i;
const CAMEO = /^cameo[:\s-]?(\d{2,4})$/i;

/** Theme of a Media Topic ("medtop:20000056", its address or bare number) or a CAMEO code ("cameo:190"), else undefined. */
export function themeOfCode(code: string): string | undefined {
  const topic = MEDTOP.exec(code)?.[1];
  if (topic !== undefined) return themeOfTopic(Number(topic));
  const event = CAMEO.exec(code)?.[1];
  return event === undefined ? undefined : CAMEO_THEMES[Number(event.slice(0, 2)) - 1];
}

/** Ids lie in runs that share a theme: the last run that begins at or before the id has it. */
function themeOfTopic(id: number): string | undefined {
  if (id > LAST_MEDIA_TOPIC || (id >= 18_000_000 && id < 20_000_000)) return undefined;
  let start = 0;
  let theme: string | undefined;
  for (const run of MEDIA_TOPIC_RUNS.split(' ')) {
    start += parseInt(run.slice(0, -1), 36);
    if (start > id) break;
    theme = MEDIA_TOPIC_THEMES.split(' ')[run.charCodeAt(run.length - 1) - 65];
  }
  return theme;
}

/**
 * Words that speak for themes, in one language. Phrases are parted by commas; `war*` stands for every word that begins so, a capital
 * asks for a capital in the text, a word all in capitals for one all in capitals. A phrase may stand under several themes. With a `?` at its end it is weak: it speaks
 * for its theme only where no other theme is found ("soldiers", in news of a war). With a `&` it needs company: it counts only where
 * another phrase of its theme is found ("Tigers", "Cardinals").
 */
export interface Lexicon {
  /** BCP 47 language of the words; `und` where they are of no one language. */
  readonly lang: string;
  /** Theme to phrases. */
  readonly themes: Readonly<Record<string, string>>;
  /** Phrases that hold a word of a theme but do not speak for it ("Star Wars"). */
  readonly decoys?: string;
  /** Themes whose phrases in the lexicons before this one do not count; `*` for all of them. Default: none. */
  readonly without?: readonly string[];
  /** Phrases with a weight of their own: below 1 weak, 0 takes the phrase away from the theme, more than 1 puts the theme further in front. */
  readonly weighted?: readonly WeightedPhrase[];
}

export interface WeightedPhrase {
  readonly theme: string;
  readonly phrase: string;
  readonly weight: number;
}

/** A theme that a phrase speaks for. */
interface Vote {
  readonly theme: string;
  /** Below 1: only where nothing speaks for another theme with 1 or more. */
  readonly weight: number;
  /** Whether it counts only beside another phrase of the same theme. */
  readonly needsAnother: boolean;
}

/** What a text says for one theme. */
interface Case {
  readonly words: string[];
  weight: number;
  strong: boolean;
  /** Distinct words that need no other. */
  free: number;
}

const WEAK = 0.5;
const MARKS = /(?<![?&])[?&]+$/;
/** What Arabic writes onto the front of a word: "and", "in", "for", and the article. */
const ARABIC_FRONTS = ['', 'ال', 'و', 'وال', 'ب', 'بال', 'ل', 'لل'];

/** Finds themes by the words of one or more lexicons; of two that give one phrase to one theme, the later has the say. */
export class ThemeFinder {
  readonly #phrases = new PhraseTrie<readonly Vote[]>();

  constructor(lexicons: readonly Lexicon[]) {
    const votes = new Map<string, Vote[]>();
    for (const lexicon of lexicons) addLexicon(votes, lexicon);
    for (const [phrase, themes] of votes) this.#phrases.add(phrase, themes);
  }

  /** Themes with the most weight first, else in the order of the text. */
  find(text: string, tokens: readonly TextToken[]): Finding[] {
    const cases = new Map<string, Case>();
    for (const { from, to, value } of this.#phrases.find(tokens)) {
      const said = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
      for (const vote of value) hear(cases, vote, said);
    }
    const heard = [...cases].filter(([, { free, words }]) => free > 0 || words.length > 1);
    const isStrong = heard.some(([, { strong }]) => strong);
    // Beside a theme of several words one of a single word is mostly in passing, unless the text begins with it.
    const isPlain = heard.some(([, { words }]) => words.length > 1);
    return heard
      .filter(([, { strong }]) => !isStrong || strong)
      .filter(
        ([theme, { words, weight }]) => !isPlain || words.length > 1 || weight > 1 || theme === heard[0]![0],
      )
      .sort(([, a], [, b]) => b.weight - a.weight)
      .map(([value, { words }]) => ({ value, words }));
  }
}

function hear(cases: Map<string, Case>, { theme, weight, needsAnother }: Vote, said: string): void {
  const known = cases.get(theme) ?? { words: [], weight: 0, strong: false, free: 0 };
  cases.set(theme, known);
  if (known.words.includes(said)) return;
  known.words.push(said);
  known.weight += weight;
  if (!needsAnother) known.free++;
  // Two words that each need another are as good as one that does not.
  if (weight >= 1 && (!needsAnother || known.words.length > 1)) known.strong = true;
}

function addLexicon(votes: Map<string, Vote[]>, lexicon: Lexicon): void {
  for (const theme of lexicon.without ?? []) {
    for (const [phrase, known] of votes) votes.set(phrase, theme === '*' ? [] : without(known, theme));
  }
  for (const [theme, phrases] of Object.entries(lexicon.themes)) {
    for (const written of list(phrases)) {
      const marks = MARKS.exec(written)?.[0] ?? '';
      const phrase = marks === '' ? written : written.slice(0, -marks.length);
      const vote = { theme, weight: marks.includes('?') ? WEAK : 1, needsAnother: marks.includes('&') };
      const fronts = lexicon.lang === 'ar' && !phrase.startsWith('ال') ? ARABIC_FRONTS : [''];
      for (const form of fronts.map((front) => front + phrase)) {
        votes.set(form, [...without(votes.get(form) ?? [], theme), vote]);
      }
    }
  }
  for (const phrase of list(lexicon.decoys ?? '')) votes.set(phrase, []);
  for (const weighted of lexicon.weighted ?? []) weigh(votes, weighted);
}

/** An editor's word speaks for its theme beside the themes that the word has already, with a plural s or without. */
function weigh(votes: Map<string, Vote[]>, { theme, phrase, weight }: WeightedPhrase): void {
  const singular = phrase.endsWith('+') ? phrase.slice(0, -1) : phrase;
  const known = [singular, `${singular}+`].filter((form) => votes.has(form));
  for (const form of new Set([phrase, ...known])) {
    const others = without(votes.get(form) ?? votes.get(known[0] ?? '') ?? [], theme);
    votes.set(form, weight > 0 ? [...others, { theme, weight, needsAnother: false }] : others);
  }
}

const without = (votes: readonly Vote[], theme: string): Vote[] =>
  votes.filter((vote) => vote.theme !== theme);

function list(phrases: string): string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => phrase !== '');
}

/** Names that newsrooms give to sections and topics, per theme, folded; the theme's own name is one already. */
const NAMES: Readonly<Record<string, string>> = {
  Conflict:
    'conflict war and peace|unrest conflicts and war|war|wars|armed conflict|terrorism|act of terror|civil unrest|insurgency|war in ukraine|military conflict',
  Diplomacy:
    'international relations|foreign affairs|foreign policy|peace process|peace talks|treaty|sanctions|geopolitics|united nations|nato summit',
  Defence:
    'defense|military|armed forces|security|defence and security|defense and security|nato|weapons|arms|army',
  Politics:
    'politics and government|government and politics|government|parliament|us politics|uk politics|law and politics|democracy|political news',
  Economy:
    'economy business and finance|business|business and finance|finance|money|markets|economics|trade|companies|industry|banking|economic news|agriculture|tourism|transport',
  Society: 'human rights|human interest|social affairs|women|demographics|social issues|humanitarian',
  Climate: 'climate change|climate crisis|climate and environment|global warming|cop29',
  Disaster:
    'disaster accident and emergency incident|disasters|disasters and accidents|accidents|natural disasters|earthquake|earthquakes|flood|floods|emergency incident',
  Technology:
    'tech|technology and engineering|computing|internet|it|artificial intelligence|ai|cybersecurity|software|gadgets|telecoms|digital',
  Crime: 'crime law and justice|police|law and order|crime and justice|corruption',
  Culture:
    'arts culture entertainment and media|arts|art|culture and arts|arts and entertainment|entertainment|film|movies|music|books|television|tv|tv and radio|theatre|theater|stage|culture and media|celebrity|showbiz',
  Education: 'schools|universities|higher education|university|students|schools and colleges',
  Elections: 'election|election news|general election|presidential election|vote|referendum',
  Energy: 'energy and resources|oil|oil and gas|power|energy and environment',
  Environment: 'nature|wildlife|pollution|conservation|biodiversity|animals|environment and nature',
  Health:
    'medicine|coronavirus|covid-19|covid 19|public health|health and medicine|diseases|wellness|health and wellbeing|well being',
  Justice: 'law|courts|legal|judiciary|legal affairs|court',
  Labour: 'labor|jobs|employment|work and careers|trade unions|work|careers|labour market',
  Lifestyle:
    'lifestyle and leisure|life and style|travel|food|food and drink|fashion|style|leisure|recipes|home and garden|dining',
  Media: 'press|journalism|the media|news media|mass media|media and journalism',
  Migration:
    'immigration|refugees|asylum|migrants|refugees and internally displaced people|immigration and asylum',
  Religion: 'religion and belief|faith|church|islam|christianity|judaism|belief',
  Science:
    'science and technology|space|physics|astronomy|biology|research|science and environment|science and nature',
  Sport:
    'sports|football|soccer|cricket|tennis|rugby|olympics|basketball|golf|formula 1|formula one|athletics|rugby union|boxing',
  Weather: 'weather forecast|meteorology|weather news',
};

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.keys(THEME_TOPICS).flatMap((theme) =>
    [fold(theme), ...(NAMES[theme] ?? '').split('|')].map((name) => [name, theme] as const),
  ),
);

/** Theme of a source's own category, by code or name; of a path ("world/politics", "News > Business") its last known part. */
export function themeOfCategory(category: string): string | undefined {
  const text = category.trim();
  const whole = themeOfCode(text) ?? themeOfName(text);
  if (whole !== undefined) return whole;
  return text
    .split(/[/>|]/)
    .reverse()
    .map(themeOfName)
    .find((theme) => theme !== undefined);
}

function themeOfName(name: string): string | undefined {
  return BY_NAME.get(
    fold(name)
      .replaceAll('&', ' and ')
      .replace(/[,._]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
