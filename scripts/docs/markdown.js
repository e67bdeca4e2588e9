// Markdown as HTML: headings that can be linked to, tables and code that scroll by keyboard too, links between pages of the site.
import { Marked } from 'marked';
import { escape } from './template.js';

export const slug = (text) =>
  text
    .toLowerCase()
    .replace(/<[^>]*>|[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');

/** Where a link of a Markdown file leads on the site; undefined where the site has no such page. */
function target(href, files) {
  if (/^(https?:|#|mailto:)/.test(href)) return href;
  const [file, anchor] = href.split('#');
  const page = files.get(file.replace(/^(\.\/|docs\/|\.\.\/)+/, ''));
  return page && (anchor ? `${page}#${anchor}` : page);
}

/** A renderer for pages that know each other: `files` gives the page of a Markdown file. */
export function markdownRenderer(files) {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const text = this.parser.parseInline(tokens);
        const id = slug(this.parser.parseInline(tokens, this.parser.textRenderer));
        return depth === 1
          ? `<h1>${text}</h1>\n`
          : `<h${depth} id="${id}"><a href="#${id}">${text}</a></h${depth}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const to = target(href, files);
        return to === undefined ? text : `<a href="${escape(to)}">${text}</a>`;
      },
      code({ text }) {
        return codeBlock(text);
      },
      table(token) {
        const cell = ({ text, tokens }, tag) => {
          const name = text === '' ? 'td' : tag; // an empty heading is none
          return `<${name}>${this.parser.parseInline(tokens)}</${name}>`;
        };
        const row = (cells, tag) => `<tr>${cells.map((one) => cell(one, tag)).join('')}</tr>`;
        const rows = token.rows.map((cells) => row(cells, 'td')).join('\n');
        const head = token.header.some(({ text }) => text) ? `<thead>${row(token.header, 'th')}</thead>` : '';
        return `<div class="table" tabindex="0" role="group" aria-label="Table"><table>${head}<tbody>${rows}</tbody></table></div>\n`;
      },
      html: () => '', // marks for our own scripts
    },
  });
  return (text) => marked.parse(text);
}

export const codeBlock = (text) =>
  `<pre tabindex="0" role="group" aria-label="Code"><code>${escape(text.trimEnd())}</code></pre>\n`;
