// Links to spreadsheets as people copy them, turned into links to the data.

const SHEETS = /^https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/(e\/)?([\w-]+)(?:\/([a-z]+))?/i;

const gidOf = (url: URL): string | undefined =>
  url.searchParams.get('gid') ?? /gid=(\d+)/.exec(url.hash)?.[1] ?? undefined;

const sheetUrl = (url: URL): string | undefined => {
  const match = SHEETS.exec(url.href);
  if (!match) return undefined;
  const [, published, key] = match;
  const gid = gidOf(url);
  // Published documents have keys of their own; a document that is only shared can be exported.
  if (published)
    return `https://docs.google.com/spreadsheets/d/e/${key}/pub?${gid ? `gid=${gid}&single=true&` : ''}output=csv`;
  return `https://docs.google.com/spreadsheets/d/${key}/export?format=csv${gid ? `&gid=${gid}` : ''}`;
};

const oldSheetUrl = (url: URL): string | undefined => {
  const key = url.hostname === 'spreadsheets.google.com' ? url.searchParams.get('key') : undefined;
  return key
    ? `https://docs.google.com/spreadsheets/d/${encodeURIComponent(key)}/export?format=csv`
    : undefined;
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
 * The address of the data behind a link: the CSV of a Google sheet (published or shared), the raw file of a GitHub page, a
 * Dropbox file, a calendar. Other links come back as they are.
 */
export const sourceUrl = (link: string): string => {
  let url: URL;
  try {
    url = new URL(link);
  } catch {
    return link;
  }
  return sheetUrl(url) ?? oldSheetUrl(url) ?? githubUrl(url) ?? dropboxUrl(url) ?? calendarUrl(url) ?? link;
};
