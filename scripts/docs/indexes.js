// What finds pages: the index of the site's search, and llms.txt for programs that read.

const ENTITY = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const plain = (html) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (one) => ENTITY[one])
    .replace(/\s+/g, ' ')
    .trim();

/** Sections of pages: address, title of the page, heading and text in lower case. */
export const searchIndex = (pages) =>
  pages.flatMap(({ file, title, body }) =>
    body.split(/(?=<h2 id=")/).map((section) => {
      const [, id, heading] = /^<h2 id="([^"]*)">([\s\S]*?)<\/h2>/.exec(section) ?? [];
      return {
        url: id === undefined ? file : `${file}#${id}`,
        title,
        ...(heading === undefined ? {} : { heading: plain(heading) }),
        text: plain(section).toLowerCase().slice(0, 4000),
      };
    }),
  );

export function llmsText(pages) {
  const groups = [...new Set(pages.map(({ group }) => group))];
  return [
    '# news-timeline',
    '',
    '> A web component, `<news-timeline>`, that draws dated news and events as an interactive, zoomable timeline. It works with any',
    '> framework and with none; `import "news-timeline/define.js"` defines it. Items need a `start` and a `title`.',
    ...groups.flatMap((group) => [
      '',
      `## ${group}`,
      '',
      ...pages
        .filter((page) => page.group === group)
        .map(({ file, title, description }) => `- [${title}](${file}): ${description}`),
    ]),
    '',
  ].join('\n');
}
