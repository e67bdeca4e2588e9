// Links to spreadsheets as people copy them, turned into links to the data.

/** A document by its key, below `/u/0/` where one is logged in twice, below `/a/e.org/` in a company's own Google. */
const SHEETS =
  /^https:\/\/docs\.google\.com\/(?:a\/[\w.-]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/(e\/)?([\w-]+)(?:\/([a-z]+))?/i;

/** Ways to ask for data that are left as they are: the answer is read in any format. */
const IS_DATA: Readonly<Record<string, RegExp>> = {
  export: /[?&](?:format|exportFormat)=(?:csv|tsv|xlsx)\b/,
  pub: /[?&]output=(?:csv|tsv|xlsx)\b/,
  gviz: /[?&](?:tqx|tq|sheet|gid|range|headers)=/,
};

const gidOf = (url: URL): string | undefined =>
  url.searchParams.get('gid') ?? /gid=(\d+)/.exec(url.hash)?.[1] ?? undefined;

const sheetUrl = (url: URL): string | undefined => {
  const match = SHEETS.exec(url.href);
  if (!match) return undefined;
  const [, published, key, way = ''] = match;
  if (IS_DATA[way.toLowerCase()]?.test(url.search)) return url.href;
  const gid = gidOf(url);
  // Published documents have keys of their own; a document that is only shared can be exported.
  if (published)
    return `https://docs.google.com/spreadsheets/d/e/${key}/pub?${gid ? `gid=${gid}&single=true&` : ''}output=csv`;
  const sheet = url.searchParams.get('sheet');
  if (sheet !== null && gid === undefined)
    return `https://docs.google.com/spreadsheets/d/${key}/gviz/tq?tqx=out:csv&sheet=${encodeURIComponent(sheet)}`;
  return `https://docs.google.com/spreadsheets/d/${key}/export?format=csv${gid ? `&gid=${gid}` : ''}`;
};

/** Sheets published before 2014, by their `key`; the old feeds (`/feeds/list/KEY/…`) have not answered since 2021. */
const oldSheetUrl = (url: URL): string | undefined => {
  const isOld =
    url.hostname === 'spreadsheets.google.com' ||
    (url.hostname === 'docs.google.com' && /^\/spreadsheets?\/(?:ccc|pub|tq)$/.test(url.pathname));
  const feed = /^\/feeds\/(?:list|cells|worksheets)\/([\w-]+)/.exec(url.pathname)?.[1];
  const key = isOld ? (url.searchParams.get('key') ?? feed) : undefined;
  return key
    ? `https://docs.google.com/spreadsheets/d/${encodeURIComponent(key)}/export?format=csv`
    : undefined;
};

/** A file of Google Drive: a workbook, a CSV, whatever it is. */
const driveUrl = (url: URL): string | undefined => {
  if (url.hostname !== 'drive.google.com') return undefined;
  const id = /^\/file\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('id');
  return id ? `https://drive.google.com/uc?export=download&id=${encodeURIComponent(id)}` : undefined;
};

const githubUrl = (url: URL): string | undefined => {
  const match = /^\/([^/]+\/[^/]+)\/blob\/(.+)$/.exec(url.pathname);
  return url.hostname === 'github.com' && match
    ? `https://raw.githubusercontent.com/${match[1]}/${match[2]}`
    : undefined;
};

const dropboxUrl = (url: URL): string | undefined => {
  if (!/(^|\.)dropbox\.com$/.test(url.hostname)) return undefined;
  const direct = new URL(url.href);
  direct.searchParams.set('dl', '1');
  return direct.href;
};

const calendarUrl = (url: URL): string | undefined =>
  url.protocol === 'webcal:' ? url.href.replace(/^webcal:/, 'https:') : undefined;

/**
 * The address of the data behind a link: the CSV of a Google sheet (published or shared), a file of Google Drive, the raw file
 * of a GitHub page, a Dropbox file, a calendar. Other links come back as they are.
 */
export const sourceUrl = (link: string): string => {
  let url: URL;
  try {
    url = new URL(link);
  } catch {
    return link;
  }
  return (
    sheetUrl(url) ??
    oldSheetUrl(url) ??
    driveUrl(url) ??
    githubUrl(url) ??
    dropboxUrl(url) ??
    calendarUrl(url) ??
    link
  );
};
