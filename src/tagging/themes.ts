import type { Finding } from './countries.js';
import { PhraseTrie } from './phrase-trie.js';
import { fold, type Token } from './tokens.js';
import { THEME_TOPICS, themeOfCode } from './topics.js';

/**
 * Words that speak for themes, in one language. Phrases are parted by commas; `war*` stands for every word that begins so, a capital
 * asks for a capital in the text, a word all in capitals for one all in capitals. A phrase may stand under several themes. With a `?` at its end it is weak: it speaks
 * for its theme only where no other theme is found ("soldiers", in news of a war).
 */
export interface Lexicon {
  /** BCP 47 language of the words. */
  readonly lang: string;
  /** Theme to phrases. */
  readonly themes: Readonly<Record<string, string>>;
  /** Phrases that hold a word of a theme but do not speak for it ("Star Wars"). */
  readonly decoys?: string;
}

/** A theme that a phrase speaks for; weakly, when it does so only where nothing speaks for another theme. */
interface Vote {
  readonly theme: string;
  readonly weak: boolean;
}

/** Finds themes by the words of one or more lexicons. */
export class ThemeFinder {
  readonly #phrases = new PhraseTrie<readonly Vote[]>();

  constructor(lexicons: readonly Lexicon[]) {
    const votes = new Map<string, Vote[]>();
    for (const lexicon of lexicons) {
      for (const [theme, phrases] of Object.entries(lexicon.themes)) {
        for (const written of list(phrases)) {
          const weak = written.endsWith('?');
          const phrase = weak ? written.slice(0, -1) : written;
          votes.set(phrase, [...(votes.get(phrase) ?? []), { theme, weak }]);
        }
      }
      for (const phrase of list(lexicon.decoys ?? '')) votes.set(phrase, []);
    }
    for (const [phrase, themes] of votes) this.#phrases.add(phrase, themes);
  }

  /** Themes with the most words first, else in the order of the text. */
  find(text: string, tokens: readonly Token[]): Finding[] {
    const words = new Map<string, string[]>();
    const strong = new Set<string>();
    for (const { from, to, value } of this.#phrases.find(tokens)) {
      const said = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
      for (const { theme, weak } of value) {
        if (!weak) strong.add(theme);
        const known = words.get(theme);
        if (!known) words.set(theme, [said]);
        else if (!known.includes(said)) known.push(said);
      }
    }
    return [...words]
      .filter(([theme]) => strong.size === 0 || strong.has(theme))
      .map(([value, said]) => ({ value, words: said }))
      .sort((a, b) => b.words.length - a.words.length);
  }
}

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
    'politics and government|government and politics|government|election|elections|parliament|us politics|uk politics|law and politics|democracy|political news',
  Economy:
    'economy business and finance|business|business and finance|finance|money|markets|economics|trade|energy|companies|industry|banking|economic news|agriculture|tourism|transport',
  Society:
    'human rights|migration|immigration|refugees|refugees and internally displaced people|human interest|social affairs|women|demographics|social issues|humanitarian',
  Climate: 'climate change|climate crisis|climate and environment|global warming|cop29',
  Disaster:
    'disaster accident and emergency incident|disasters|disasters and accidents|accidents|natural disasters|earthquake|earthquakes|flood|floods|emergency incident',
  Technology:
    'tech|technology and engineering|computing|internet|it|artificial intelligence|ai|cybersecurity|software|gadgets|telecoms|digital',
  Crime: 'crime law and justice|law|justice|courts|police|law and order|crime and justice|corruption|legal',
  Culture:
    'arts culture entertainment and media|arts|art|culture and arts|arts and entertainment|entertainment|film|movies|music|books|television|tv|tv and radio|theatre|theater|media|stage|culture and media|celebrity|showbiz',
  Education: 'schools|universities|higher education|university|students|schools and colleges',
  Environment: 'nature|wildlife|pollution|conservation|biodiversity|animals|environment and nature',
  Health:
    'medicine|coronavirus|covid-19|covid 19|public health|health and medicine|diseases|wellness|health and wellbeing|well being',
  Labour: 'labor|jobs|employment|work and careers|trade unions|work|careers|labour market',
  Lifestyle:
    'lifestyle and leisure|life and style|travel|food|food and drink|fashion|style|leisure|recipes|home and garden|dining',
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
    .split(/\s*[/>|]\s*/)
    .reverse()
    .map(themeOfName)
    .find((theme) => theme !== undefined);
}

function themeOfName(name: string): string | undefined {
  return BY_NAME.get(
    fold(name)
      .replace(/\s*&\s*/g, ' and ')
      .replace(/[,._]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
