// A page beside the answers of a server: the element over what is served, and the files of the package that a page loads.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Site } from '../server/http.js';
import { builderFile, fileFor, typeOf } from './serve-builder.js';

export interface SiteOptions {
  readonly title: string;
  readonly facets: readonly string[];
  readonly timeZone: string;
  /** The builder is served too. */
  readonly builder?: boolean;
  /** Where the programs are. Default: beside the built command line. */
  readonly folder?: string;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Scripts and answers come from here alone; pictures and embeds are those that items name. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https: data:; media-src https:; frame-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const pageOf = ({ title, facets, timeZone }: SiteOptions): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="page.css" />
    <link rel="icon" href="data:," />
    <script type="module" src="news-timeline.min.js"></script>
  </head>
  <body>
    <main>
      <h1>${escaped(title)}</h1>
      <news-timeline
        source="."
        url-state
        facets="${escaped(facets.join(', '))}"
        time-zone="${escaped(timeZone)}"
      ></news-timeline>
    </main>
  </body>
</html>
`;

const STYLE = `body { margin: 0; font: 1rem/1.4 system-ui, sans-serif; }
main { padding: 1rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.25rem; overflow-wrap: anywhere; }
news-timeline { display: block; }
@media (prefers-color-scheme: dark) { :root { color-scheme: dark; background: #14161a; color: #e8e8e8; } }
`;

/** What of the package a page loads; nothing else of it is served. */
const PROGRAM = /^\/(?:news-timeline\.(?:min|all)\.js|embed\.js|frame\.js|chunks\/[\w-]+(?:\.[\w-]+)*\.js)$/;

const BUILDER = '/builder/';

export function createSite(options: SiteOptions): Site {
  const folder = options.folder ?? fileURLToPath(new URL('./', import.meta.url));
  const page = {
    type: 'text/html; charset=utf-8',
    body: pageOf(options),
    headers: { 'content-security-policy': POLICY },
  };
  const style = { type: 'text/css; charset=utf-8', body: STYLE };
  return async (path) => {
    if (path === '/') return page;
    if (path === '/page.css') return style;
    if (options.builder && path.startsWith(BUILDER)) {
      const file = builderFile(join(folder, 'builder'), path.slice(BUILDER.length - 1));
      const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
      return body && { type: typeOf(path), body };
    }
    const file = PROGRAM.test(path) && extname(path) === '.js' ? fileFor(folder, path) : undefined;
    if (file === undefined) return undefined;
    const body = await readFile(file).catch(() => undefined);
    return body && { type: 'text/javascript; charset=utf-8', body };
  };
}
