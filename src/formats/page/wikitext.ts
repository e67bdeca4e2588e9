// The source of a wiki's page as lines: citations, templates and files left out, links as their text.
import { htmlToText } from '../feed/html-text.js';
import { BOUNDARY, type LineMark, type RawLine } from './dated-line.js';

const SIGNS: readonly RegExp[] = [
  /^={2,6}[^=\n]+={2,6}\s*$/m,
  /'''[^'\n]+'''/,
  /\[\[[^[\]\n]+\]\]/,
  /^\{\|/m,
  /\{\{[^{}\n]+\}\}/,
  /<ref\b/i,
];
/** Headings alone tell it, too, where there are several. */
const HEADINGS = /^(={1,5})[^=\n]+\1[ \t]*$/gm;
const DATE_TEMPLATE = /^(?:dts|date|start[ -]date|birth[ -]date|death[ -]date|film date|dtsh?)\b/i;
/** Sections that cite and link, after which no events follow. */
const BACK_MATTER =
  /^(?:references|notes|footnotes|citations|sources|bibliography|further reading|external links|see also|notes and references|einzelnachweise|weblinks|siehe auch|literatur|quellen|références|notes et références|voir aussi|liens externes|bibliographie|referencias|véase también|enlaces externos|bibliografía|примечания|см\. также|ссылки|литература|источники|kaynakça|ayrıca bakınız|dış bağlantılar)$/i;

/** Whether a section of this name holds citations and links only. */
export const isBackMatter = (heading: string): boolean => BACK_MATTER.test(heading.trim());

/** A term and what it stands for, on lines below each other. */
const DEFINITION = /^;[^\r\n\u2028\u2029]{1,200}\r?\n:[^\r\n]/gm;

/** Whether a text is the source of a wiki's page: two of its signs. */
export const isWikitext = (text: string): boolean => {
  const head = text.slice(0, 200_000);
  return (
    SIGNS.filter((sign) => sign.test(head)).length >= 2 ||
    [HEADINGS, DEFINITION].some((sign) => (head.match(sign) ?? []).length >= 2)
  );
};

/** The text without what stands between two marks, inner ones too. Marks that are never closed stay. */
const replaceNested = (
  text: string,
  open: string,
  close: string,
  replace: (inner: string) => string,
): string => {
  const parts: string[] = [''];
  let at = 0;
  let nextOpen = text.indexOf(open);
  let nextClose = text.indexOf(close);
  while (at < text.length) {
    if (nextOpen >= 0 && nextOpen < at) nextOpen = text.indexOf(open, at);
    if (nextClose >= 0 && nextClose < at) nextClose = text.indexOf(close, at);
    if (parts.length === 1 && nextClose >= 0 && (nextOpen < 0 || nextClose < nextOpen)) {
      // An end without a beginning stays.
      parts.push(parts.pop()! + text.slice(at, nextClose + close.length));
      at = nextClose + close.length;
      continue;
    }
    if (nextClose >= 0 && (nextOpen < 0 || nextClose < nextOpen)) {
      const inner = parts.pop()! + text.slice(at, nextClose);
      parts.push(parts.pop()! + replace(inner));
      at = nextClose + close.length;
    } else if (nextOpen >= 0) {
      parts.push(parts.pop()! + text.slice(at, nextOpen), '');
      at = nextOpen + open.length;
      if (parts.length > DEEPEST) break;
    } else break;
  }
  return `${parts.join(open)}${text.slice(at)}`;
};
const DEEPEST = 200;

const template = (inner: string): string => {
  const [name = '', ...fields] = inner.split('|').map((field) => field.trim());
  const values = fields.filter((field) => !field.includes('='));
  if (DATE_TEMPLATE.test(name)) {
    const [year, month, day] = values;
    if (!/^-?\d+$/.test(year ?? '')) return values.join(' ');
    return /^\d+$/.test(month ?? '')
      ? [
          year,
          ...[month, day].flatMap((part) => (part && /^\d+$/.test(part) ? [part.padStart(2, '0')] : [])),
        ].join('-')
      : [day, month, year].filter(Boolean).join(' ');
  }
  if (/^(?:nowrap|lang|langx|abbr|ship|flag|flagcountry|flagu|small|nobold|b|em|strong)$/i.test(name))
    return values.at(-1) ?? '';
  if (/^(?:circa|c\.)$/i.test(name)) return `c. ${values[0] ?? ''}`;
  if (/^(?:snd|spnd|ndash|–|spaced ndash)$/i.test(name)) return ' – ';
  if (/^(?:mdash|em dash|—)$/i.test(name)) return ' — ';
  return '';
};

const link = (inner: string): string => {
  const [target = '', ...rest] = inner.split('|');
  if (
    /^\s*(?:file|image|category|datei|bild|kategorie|fichier|catégorie|файл|категория|archivo|categoría)\s*:/i.test(
      target,
    )
  )
    return '';
  return rest.at(-1) ?? target.replace(/^:/, '').replace(/_/g, ' ');
};

/** Citations with what is in them; one that is never closed ends with its line. */
const withoutCitations = (text: string): string => {
  let out = '';
  let at = 0;
  let closed = true;
  for (const match of text.matchAll(/<ref\b[^<>]*>/gi)) {
    if (match.index < at) continue;
    out += text.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[0].endsWith('/>')) continue;
    const end: number = closed ? text.indexOf('</ref', at) : -1;
    closed = end >= 0;
    const line = text.indexOf('\n', at);
    const stop = closed ? text.indexOf('>', end) + 1 || text.length : line < 0 ? text.length : line;
    at = stop;
  }
  return out + text.slice(at);
};

const withoutComments = (text: string): string => {
  let out = '';
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', open);
    out += text.slice(at, open);
    if (end < 0) return out;
    at = end + 3;
  }
  return out + text.slice(at);
};

const headingOf = (line: string): { readonly text: string; readonly level: number } | undefined => {
  const before = /^={1,6}/.exec(line)?.[0].length ?? 0;
  let after = 0;
  while (after < before && line[line.length - 1 - after] === '=') after++;
  const level = Math.min(before, after);
  const text = level ? line.slice(level, -level).trim() : '';
  return text && /[^=]/.test(text) ? { text, level } : undefined;
};

const cleaned = (source: string): string => {
  const text = replaceNested(withoutCitations(withoutComments(source)), '{{', '}}', template);
  return replaceNested(text, '[[', ']]', link)
    .replace(/\[https?:[^\s[\]]+(?:\s([^[\]\n]*))?\]/g, (_, label?: string) => label ?? '')
    .replace(/'''''|'''/g, BOUNDARY)
    .replace(/''/g, '');
};

const cellText = (cell: string): string => {
  const bar = cell.indexOf('|');
  return (bar >= 0 && /^[^|[\]]*=/.test(cell) ? cell.slice(bar + 1) : cell).trim();
};

interface Block {
  readonly text: string;
  readonly mark: LineMark;
  readonly level: number;
}

const listItem = (line: string): Block | undefined => {
  const signs = /^[*#:;]+/.exec(line)?.[0];
  if (!signs) return undefined;
  const text = line.slice(signs.length).trim();
  if (signs.endsWith(';')) return { text, mark: 'term', level: signs.length };
  return {
    text,
    mark: /^:+$/.test(signs) ? 'plain' : 'bullet',
    level: /^:+$/.test(signs) ? 0 : signs.length,
  };
};

/** The lines of a wiki's source; each row of a table is one. What cites and links is left out. */
export const wikiLines = (source: string): readonly RawLine[] => {
  const lines: RawLine[] = [];
  let blank = false;
  let skipped = 0;
  let row: string[] | undefined;
  const add = (block: Block): void => {
    const text = tidy(block.text);
    if (text.replace(/\u001F/g, '').trim() && !skipped) lines.push({ ...block, text, afterBlank: blank });
    blank = false;
  };
  const endRow = (): void => {
    if (row?.length) add({ text: row.join(BOUNDARY), mark: 'bullet', level: 1 });
  };
  for (const raw of cleaned(source).split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    const heading = headingOf(line);
    if (line.startsWith('{|')) row = [];
    else if (row && line.startsWith('|}')) {
      endRow();
      row = undefined;
    } else if (row && line.startsWith('|-')) {
      endRow();
      row = [];
    } else if (row && line.startsWith('!')) row = [];
    else if (row && line.startsWith('|+')) continue;
    else if (row && line.startsWith('|'))
      for (const cell of line.slice(1).split('||')) row.push(cellText(cell));
    else if (row && line) row.push(`${row.pop() ?? ''} ${line.replace(/^[*#:;]+/, '')}`);
    else if (heading) {
      const { level } = heading;
      if (skipped && level <= skipped) skipped = 0;
      if (isBackMatter(heading.text)) skipped ||= level;
      add({ ...heading, mark: 'heading' });
    } else if (line) add(listItem(line) ?? { text: line, mark: 'plain', level: 0 });
    else blank = true;
  }
  endRow();
  return lines;
};

const tidy = (text: string): string =>
  (/[<&]/.test(text) ? htmlToText(text).replace(/\n+/g, ' ') : text)
    .replace(/[^\S\u001F]+/g, ' ')
    .replace(/^[\u001F ]+/, '')
    .trim();
