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
