// Object literals as they stand in scripts, read without running them: what is no literal (a function, a call) is kept as its text.

/** A value that is code, as it was written. */
export interface Code {
  readonly code: string;
}

export type Literal = string | number | boolean | undefined | Code | readonly Literal[] | LiteralObject;
export interface LiteralObject {
  readonly [key: string]: Literal;
}

export const isCode = (value: Literal): value is Code =>
  typeof value === 'object' && 'code' in value && typeof value.code === 'string';

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };
const WORDS: Readonly<Record<string, Literal>> = {
  true: true,
  false: false,
  null: undefined,
  undefined: undefined,
};
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** `new Date(…)` with a text, or with numbers of which the months count from 0. */
function dateIn(code: string): string | undefined {
  const text = /^new\s+Date\(\s*(["'])([^"'\\]*)\1\s*\)$/.exec(code)?.[2];
  if (text !== undefined) return text;
  const numbers = /^new\s+Date\(\s*(\d{4})\s*,\s*(\d{1,2})\s*(?:,\s*(\d{1,2})\s*)?\)$/.exec(code);
  if (!numbers) return undefined;
  const [, year, month, day] = numbers;
  const two = (part: number): string => String(part).padStart(2, '0');
  return [year, two(Number(month) + 1), ...(day === undefined ? [] : [two(Number(day))])].join('-');
}

class Reader {
  private readonly text: string;
  private at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  /** The object that begins here; undefined where it is none. */
  object(): LiteralObject | undefined {
    const value = this.text[this.at] === '{' ? this.value() : undefined;
    return typeof value === 'object' && !Array.isArray(value) && !isCode(value)
      ? (value as LiteralObject)
      : undefined;
  }

  private blank(): void {
    const space = /(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
    space.lastIndex = this.at;
    this.at += space.exec(this.text)?.[0].length ?? 0;
  }

  /** Past one sign and the blank after it. */
  private skip(): void {
    this.at++;
    this.blank();
  }

  private quotedText(): string {
    const quote = this.text[this.at]!;
    let out = '';
    for (this.at++; this.at < this.text.length && this.text[this.at] !== quote; this.at++) {
      const escaped = this.text[this.at] === '\\';
      if (escaped) this.at++;
      const letter = this.text[this.at] ?? '';
      out += escaped ? (ESCAPES[letter] ?? letter) : letter;
    }
    this.at++;
    return out;
  }

  /** Code up to the comma or bracket that ends it. */
  private code(): string {
    const from = this.at;
    const open: string[] = [];
    while (this.at < this.text.length) {
      const letter = this.text[this.at]!;
      if (open.length === 0 && /[,}\]]/.test(letter)) break;
      if (/["'`]/.test(letter)) {
        this.quotedText();
        continue;
      }
      if (letter in CLOSING) open.push(CLOSING[letter]!);
      else if (letter === open.at(-1)) open.pop();
      this.at++;
    }
    return this.text.slice(from, this.at).trim();
  }

  private value(): Literal {
    this.blank();
    const first = this.text[this.at] ?? '';
    if (first === '{') return this.members();
    if (first === '[') return this.list();
    const from = this.at;
    if (/["'`]/.test(first)) {
      const text = this.quotedText();
      this.blank();
      if (/[,}\]]|^$/.test(this.text[this.at] ?? '')) return text;
      this.at = from; // two texts joined, or a method of one
    }
    const code = this.code();
    if (Object.hasOwn(WORDS, code)) return WORDS[code];
    if (code !== '' && Number.isFinite(Number(code))) return Number(code);
    const product = /^\d+(?:\s*\*\s*\d+)+$/.test(code); // 1000 * 60 * 60
    if (product) return code.split('*').reduce((sum, part) => sum * Number(part), 1);
    return dateIn(code) ?? { code };
  }

  private list(): readonly Literal[] {
    const values: Literal[] = [];
    this.skip();
    while (this.at < this.text.length && this.text[this.at] !== ']') {
      values.push(this.value());
      this.blank();
      if (this.text[this.at] === ',') this.skip();
    }
    this.at++;
    return values;
  }

  private members(): Literal {
    const out: Record<string, Literal> = {};
    this.skip();
    while (this.at < this.text.length && this.text[this.at] !== '}') {
      const name = /[\w$]+/y;
      name.lastIndex = this.at;
      const key = /["']/.test(this.text[this.at]!) ? this.quotedText() : name.exec(this.text)?.[0];
      if (key === undefined || key === '') return { code: '' };
      if (name.lastIndex > this.at) this.at = name.lastIndex;
      this.blank();
      if (this.text[this.at] === ':') {
        this.at++;
        out[key] = this.value();
      } else out[key] = { code: this.code() || key }; // a method, or a name that is its own value
      this.blank();
      if (this.text[this.at] === ',') this.skip();
      else if (this.text[this.at] !== '}') return { code: '' };
    }
    this.at++;
    return out;
  }
}

/** Every object of a script that could be one of settings, nested ones among them. */
export function objectsIn(script: string): readonly LiteralObject[] {
  return [...script.matchAll(/\{/g)]
    .map(({ index }) => new Reader(script, index).object())
    .filter((object) => object !== undefined);
}
