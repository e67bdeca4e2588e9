// Cells with the marks of Markdown or HTML in them: "**3 May**", "_1999_", "`2021-05-03`", "[Vote held](https://…)", "<b>Vote</b>".
import { columnsByField } from '../../items/field-names.js';
import type { Row, TidyTable } from './table-plan.js';

const BOLD = /(\*{1,3}|_{1,3})(?=[^\s*_])([^*_`]{1,500})(?<=[^\s*_])\1(?![\p{L}\d])/gu;
const CODE = /`([^`]{1,500})`/g;
const LINK = /!?\[([^[\]]{0,500})\]\((https?:[^()\s]{1,2000})(?:\s"[^"]{0,200}")?\)/g;
const TAG = /<\/?(?:b|i|em|strong|u|code|span|a|p|small|sup|sub|font|div|mark|h[1-6])(?:\s[^<>]{0,2000})?>/gi;
const BREAK = /<br\s?\/?>/gi;
const HREF = /\shref=["']?(https?:[^"'\s<>]{1,2000})/i;
const MARKED = /\*[^*]+\*|(?:^|\s)_[^_]+_|`[^`]+`|\]\(https?:|<(?:\/[a-z]|br\s?\/?>|a\s)/i;

/** The cell without its marks. */
export const withoutCellMarks = (cell: string): string =>
  MARKED.test(cell)
    ? cell
        .replace(LINK, '$1')
        .replace(BREAK, ' ')
        .replace(TAG, '')
        .replace(CODE, '$1')
        .replace(BOLD, (whole: string, _: string, inner: string, at: number, all: string) =>
          /[\p{L}\d]/u.test(all[at - 1] ?? '') ? whole : inner,
        )
    : cell;

const LONGEST = 5_000;
const isMarked = (row: Row): boolean => row.some((cell) => cell.length <= LONGEST && MARKED.test(cell));

const linkOf = (row: Row): string => {
  for (const cell of row) {
    LINK.lastIndex = 0;
    const found = cell.length <= LONGEST ? LINK.exec(cell) : null;
    if (found) return found[2]!;
    const href = cell.length <= LONGEST ? HREF.exec(cell)?.[1] : undefined;
    if (href !== undefined) return href;
  }
  return '';
};

/** The table without marks in its cells; the first link of a row is its address where no column has one. */
export const withoutMarks = (table: TidyTable, rows: readonly Row[]): TidyTable => {
  if (!rows.some(isMarked)) return table;
  const { header, each } = table;
  const isLinked = !columnsByField(header).has('url') && rows.some((row) => linkOf(row) !== '');
  return {
    ...table,
    header: isLinked ? [...header, 'url'] : header,
    each: (row) =>
      each(row).map((own) => {
        const plain = own.map((cell) => (cell.length <= LONGEST ? withoutCellMarks(cell) : cell));
        return isLinked
          ? [
              ...plain,
              ...Array.from({ length: Math.max(0, header.length - own.length) }, () => ''),
              linkOf(own),
            ]
          : plain;
      }),
  };
};
