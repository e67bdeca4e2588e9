// Pages of features and recipes: each is an HTML file of docs/examples or docs/recipes, whose first comment says what it shows, beside
// the script, the style sheet and the words that belong to it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codeBlock } from './markdown.js';
import { escape } from './template.js';

export const FOLDERS = {
  Features: { folder: 'docs/examples', prefix: 'feature' },
  Recipes: { folder: 'docs/recipes', prefix: 'recipe' },
};

/** The examples' files with this extension, and the names they have on the site. */
export const exampleFiles = (extension) =>
  Object.values(FOLDERS).flatMap(({ folder, prefix }) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(extension))
      .sort()
      .map((file) => {
        const name = path.basename(file, extension);
        return { name, file: path.join(folder, file), page: `${prefix}-${name}` };
      }),
  );

const readBeside = (file, extension) => {
  const beside = file.replace(/\.html$/, extension);
  return existsSync(beside) ? readFileSync(beside, 'utf8') : undefined;
};

/** An example: what its comment says, its HTML, and what lies beside it. */
function exampleOf({ file, page }) {
  const [, title, about, html] =
    /^<!--\s*(.*?):\s*([\s\S]*?)\s*-->\s*([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  if (html === undefined) throw new Error(`${file} must begin with <!-- Title: what it shows -->`);
  const [script, style, words] = ['.js', '.css', '.md'].map((extension) => readBeside(file, extension));
  return { page, title, about: about.replace(/\s+/g, ' '), html, script, style, words };
}

/** What stands in the place of a timeline whose data is a file, where no script runs: its picture, and the file. */
export const withoutScript = (html) => {
  const source = /<news-timeline[^>]*\ssrc="([\w-]+)\.csv"/.exec(html)?.[1];
  return source === undefined
    ? ''
    : `<noscript><p class="note">The timeline is drawn by a script. Its events as a picture, and as a table: <a href="${source}.csv">${source}.csv</a>.</p>
<img class="static" src="${source}.svg" alt="The events of ${source}.csv on a time line"></noscript>`;
};

const section = (title, content) =>
  `<h2 id="${title.toLowerCase()}"><a href="#${title.toLowerCase()}">${title}</a></h2>\n${content}`;

const body = ({ title, about, html, script, style, words }, render) => `<h1>${escape(title)}</h1>
<p class="standfirst">${escape(about)}</p>
<h2 id="live"><a href="#live">Live</a></h2>
<div class="live">
${html}</div>
${withoutScript(html)}
${words === undefined ? '' : render(words)}
${section('HTML', script === undefined ? `<div class="editable">${codeBlock(html)}</div>\n<p class="note needs-script" hidden>The text above can be edited, and the timeline follows.</p>` : codeBlock(html))}
${style === undefined ? '' : section('CSS', codeBlock(style))}
${script === undefined ? '' : section('Script', codeBlock(script))}`;

/** The pages of a group; `render` makes HTML of Markdown. */
export const examplePages = (group, render) =>
  exampleFiles('.html')
    .filter(({ page }) => page.startsWith(`${FOLDERS[group].prefix}-`))
    .map(exampleOf)
    .map((example) => ({
      file: `${example.page}.html`,
      group,
      title: example.title,
      description: example.about,
      body: body(example, render),
      styles: example.style === undefined ? [] : [`styles/${example.page}.css`],
      scripts: [
        'scripts/news-timeline.js',
        ...(example.script === undefined ? [] : [`scripts/examples/${example.page}.js`]),
      ],
    }));

/** Files that timelines of the documentation read, without the extension. */
export const DATA = {
  'south-caucasus': 'demo/south-caucasus.csv',
  'south-caucasus-story': 'demo/south-caucasus-story.csv',
  'newsroom-sheet': 'docs/recipes/newsroom-sheet.csv',
};
