// Pages of features: each is a file of docs/examples, whose first comment says what it shows, beside the script that belongs to it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codeBlock } from './markdown.js';
import { escape } from './template.js';

const FOLDER = 'docs/examples';

export const exampleFiles = (extension) =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(extension))
    .map((name) => path.basename(name, extension))
    .sort();

/** An example: what its comment says, its HTML and its script. */
function exampleOf(name) {
  const text = readFileSync(path.join(FOLDER, `${name}.html`), 'utf8');
  const [, title, about, html] = /^<!--\s*(.*?):\s*([\s\S]*?)\s*-->\s*([\s\S]*)$/.exec(text) ?? [];
  if (html === undefined)
    throw new Error(`${FOLDER}/${name}.html must begin with <!-- Title: what it shows -->`);
  const script = path.join(FOLDER, `${name}.js`);
  return { name, title, about, html, script: existsSync(script) ? readFileSync(script, 'utf8') : undefined };
}

const body = ({ title, about, html, script }) => `<h1>${escape(title)}</h1>
<p class="standfirst">${escape(about.replace(/\s+/g, ' '))}</p>
<h2 id="live"><a href="#live">Live</a></h2>
<div class="live">
${html}</div>
<h2 id="html"><a href="#html">HTML</a></h2>
${
  script === undefined
    ? `<div class="editable">${codeBlock(html)}</div>
<p class="note">Where scripts run, the text above can be edited, and the timeline follows.</p>`
    : `${codeBlock(html)}
<h2 id="script"><a href="#script">Script</a></h2>
${codeBlock(script)}`
}`;

export const examplePages = () =>
  exampleFiles('.html')
    .map(exampleOf)
    .map((example) => ({
      file: `feature-${example.name}.html`,
      group: 'Features',
      title: example.title,
      description: example.about.replace(/\s+/g, ' '),
      body: body(example),
      scripts: [
        'scripts/news-timeline.js',
        ...(example.script === undefined ? [] : [`scripts/examples/${example.name}.js`]),
      ],
    }));
