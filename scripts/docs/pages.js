// Which pages there are, in the order of the contents.
import { readFileSync } from 'node:fs';
import { apiPage } from './api.js';
import { exampleFiles, examplePages, withoutScript } from './examples.js';
import { codeBlock, markdownRenderer } from './markdown.js';

const read = (file) => readFileSync(file, 'utf8');

/** Pages that are a Markdown file: file, group, title and what it is about. */
const MARKDOWN = [
  [
    'docs/start.md',
    'index.html',
    'Start',
    'Start in five minutes',
    'From nothing to a timeline on a page, with and without a bundler.',
  ],
  [
    'docs/data.md',
    'data.html',
    'Start',
    'Data and dates',
    'What an item may have, which dates are read, and a box to try a date in.',
  ],
  [
    'README.md',
    'readme.html',
    'Start',
    'Everything at a glance',
    'The README: data, properties, events, look, surroundings.',
  ],
  [
    'docs/embedding.md',
    'embedding.html',
    'Guides',
    'Links, iframes, live files',
    'Addresses of what the reader sees, embedding, files that may fail.',
  ],
  [
    'docs/story.md',
    'story.html',
    'Guides',
    'Telling a story',
    'Steps in a panel, or along the text of a page.',
  ],
  [
    'docs/static.md',
    'static.html',
    'Guides',
    'Pictures and static pages',
    'SVG, PNG and pages without a script, drawn in Node.',
  ],
  ['docs/publishing.md', 'publishing.html', 'Guides', 'From a sheet to a published page', 'The builder.'],
  [
    'docs/remote.md',
    'remote.html',
    'Guides',
    'A server of your own',
    'Sources that answer later: HTTP, shards, your own.',
  ],
  ['docs/scale.md', 'scale.html', 'Guides', 'How many items', 'Which engine at which size, measured.'],
  [
    'docs/formats.md',
    'exports.html',
    'Guides',
    'Files that are read',
    'Exports of boards, networks, libraries and other timelines.',
  ],
  [
    'docs/tagging.md',
    'tagging.html',
    'Guides',
    'Finding countries and themes',
    'What auto-tag does, and how well.',
  ],
  [
    'docs/plugins.md',
    'plugins.html',
    'Guides',
    'Formats and marks of your own',
    'registerFormat and registerMark.',
  ],
  [
    'docs/migration.md',
    'migration.html',
    'Guides',
    'From TimelineJS or vis-timeline',
    'Which setting of theirs is which of ours.',
  ],
  [
    'docs/comparison-options.md',
    'comparison-options.html',
    'Reference',
    'Beside vis-timeline’s options',
    'Each option of vis-timeline, and what stands for it here.',
  ],
  [
    'docs/performance.md',
    'performance.html',
    'Reference',
    'Performance',
    'Measured beside other timelines and charts.',
  ],
  [
    'docs/accessibility.md',
    'accessibility.html',
    'Reference',
    'Accessibility',
    'What is tested for readers with disabilities, with what result, and what falls short.',
  ],
  ['docs/trust.md', 'trust.html', 'Reference', 'Trust', 'What is tested against broken and hostile input.'],
  ['docs/glossary.md', 'glossary.html', 'Reference', 'Glossary', 'One word for one thing.'],
  ['CHANGELOG.md', 'changelog.html', 'Reference', 'Changelog', 'What changed.'],
  ['CONTRIBUTING.md', 'contributing.html', 'Reference', 'Contributing', 'How the sources are laid out.'],
];

/** The apps of tests/frameworks: title, section of docs/frameworks.md, files that are shown. */
const FRAMEWORKS = [
  ['vite-ts', 'Vite and TypeScript', undefined, ['src/story.ts']],
  ['react', 'React', 'React, Next', ['src/Story.tsx']],
  ['next', 'Next', 'React, Next', ['app/Story.tsx', 'app/page.tsx']],
  ['vue', 'Vue', 'Vue', ['src/Story.vue']],
  ['svelte', 'Svelte', 'Svelte', ['src/Story.svelte']],
  ['solid', 'Solid', 'Solid', ['src/Story.tsx']],
  ['angular', 'Angular', 'Angular', ['src/story.ts']],
];

const sectionOf = (markdown, heading) =>
  markdown
    .split(/^(?=## )/m)
    .find((section) => section.startsWith(`## ${heading}\n`))
    ?.replace(/^## .*\n/, '') ?? '';

function frameworkPages(render) {
  const text = read('docs/frameworks.md');
  const results = sectionOf(text, 'Last run');
  return FRAMEWORKS.map(([app, title, section, files]) => {
    const { dependencies } = JSON.parse(read(`tests/frameworks/${app}/package.json`));
    const versions = Object.entries(dependencies).map(([name, version]) => `\`${name}\` ${version}`);
    const body = [
      `# ${title}`,
      section === undefined ? '' : sectionOf(text, section),
      '## An app that is tested',
      `Its types are checked under \`strict\`, it is built, and driven in a browser. It was installed with ${versions.join(', ')}.`,
    ];
    const code = files.map(
      (file) => `<h3><code>${file}</code></h3>\n${codeBlock(read(`tests/frameworks/${app}/${file}`))}`,
    );
    return {
      file: `${app}.html`,
      group: 'Frameworks',
      title,
      description: `news-timeline in ${title}: types, events and an app that is tested.`,
      body: render(body.join('\n\n')) + code.join('\n') + render(`## Last run\n\n${results}`),
    };
  });
}

/** The box in which a date can be tried stands where the page has this line. */
const DATE_BOX = `<div class="try" id="try-date" hidden>
<label for="date-cell">A cell with a date</label>
<input id="date-cell" value="c. March 1915" autocomplete="off" spellcheck="false">
<p id="date-read" aria-live="polite"></p>
</div>`;

/** The box that converts settings of other timelines. */
const CONVERTER = `<div class="try" id="convert" hidden>
<label for="their-settings">Settings of TimelineJS or vis-timeline, or the code of TimelineJS’s iframe</label>
<textarea id="their-settings" rows="8" autocomplete="off" spellcheck="false">const options = {
  start: '2026-01-01', end: '2026-06-30',
  min: '2020-01-01', max: '2027-01-01',
  zoomMin: 1000 * 60 * 60 * 24,
  groupOrder: 'order',
  editable: true,
};</textarea>
<div id="our-settings" aria-live="polite"></div>
</div>`;

/** A timeline at the beginning of the first page. */
const FIRST = '<news-timeline src="south-caucasus.csv"></news-timeline>';
const LIVE = `<div class="live">${FIRST}</div>\n${withoutScript(FIRST)}`;

/** What stands where a Markdown file has a comment with this name. */
const BOXES = { 'date box': DATE_BOX, converter: CONVERTER, live: LIVE };

/** The text with a mark for each box, which is replaced once the text is HTML. */
const withMarks = (text) => text.replace(/<!-- (date box|converter|live) -->/g, 'BOX: $1');
const withBoxes = (html) => html.replace(/<p>BOX: ([\w ]+)<\/p>/g, (_, name) => BOXES[name]);

export function pages() {
  const files = new Map(MARKDOWN.map(([source, file]) => [source.replace(/^docs\//, ''), file]));
  files.set('frameworks.md', 'react.html').set('api.md', 'api.html');
  for (const { name, page } of exampleFiles('.html'))
    if (!files.has(`${name}.md`)) files.set(`${name}.md`, `${page}.html`);
  const render = markdownRenderer(files);
  const written = MARKDOWN.map(([source, file, group, title, description]) => ({
    file,
    group,
    title,
    description,
    body: withBoxes(render(withMarks(read(source)))),
    ...(source === 'docs/start.md' ? { scripts: ['scripts/news-timeline.js'] } : {}),
  }));
  const inGroup = (group) => written.filter((page) => page.group === group);
  return [
    ...inGroup('Start'),
    ...frameworkPages(render),
    ...examplePages('Features', render),
    ...examplePages('Recipes', render),
    ...inGroup('Guides'),
    apiPage(),
    ...inGroup('Reference'),
  ];
}
