// What stands behind the address of a video, sound, map, document or post: its kind, who has it, and the address of a player that
// can stand in the page. One table; an address that no row knows is a link. A player's address is made of parts that are checked,
// never of the author's text.

export type MediaKind = 'image' | 'video' | 'audio' | 'map' | 'document' | 'post' | 'quote' | 'link';

export interface MediaSource {
  readonly kind: MediaKind;
  /** Who is asked for it, as a reader knows them: "YouTube", else the host. */
  readonly provider: string;
  /** Address of a page to put in a frame. */
  readonly frame?: string | undefined;
  /** Address of a file that the browser plays itself. */
  readonly file?: string | undefined;
}

interface Provider {
  readonly name: string;
  readonly kind: MediaKind;
  /** Of the host without "www." and "m.", and the path. */
  readonly address: RegExp;
  /** The player's address; undefined where it only has a page of its own. */
  readonly frame: (found: readonly (string | undefined)[], url: URL) => string | undefined;
}

const encoded = encodeURIComponent;

/** "90", "90s" and "1m30s" in seconds. */
function secondsOf(text: string | null): number {
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text ?? '') ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

function youTube([, id]: readonly (string | undefined)[], { searchParams }: URL): string | undefined {
  const video = id ?? searchParams.get('v') ?? '';
  if (!/^[\w-]{6,20}$/.test(video)) return undefined;
  const start = secondsOf(searchParams.get('t') ?? searchParams.get('start'));
  return `https://www.youtube-nocookie.com/embed/${video}${start ? `?start=${start}` : ''}`;
}

function googleMap(_found: readonly (string | undefined)[], url: URL): string | undefined {
  const { pathname, searchParams } = url;
  const shared = searchParams.get('mid');
  if (shared) return `https://www.google.com/maps/d/embed?mid=${encoded(shared)}`;
  const built = searchParams.get('pb');
  if (pathname === '/maps/embed' && built) return `https://www.google.com/maps/embed?pb=${encoded(built)}`;
  const [, place] = /\/maps\/(?:place|search)\/([^/]+)/.exec(pathname) ?? [];
  const [, lat, lon, zoom] = /@(-?[\d.]+),(-?[\d.]+)(?:,([\d.]+)z)?/.exec(pathname) ?? [];
  const at = lat && lon ? `${lat},${lon}` : undefined;
  const query = place ? place.replace(/\+/g, ' ') : (searchParams.get('q') ?? at);
  if (!query) return undefined;
  const where = (at ? `&ll=${at}` : '') + (zoom ? `&z=${Math.round(Number(zoom))}` : '');
  return `https://www.google.com/maps?q=${place ? query : encoded(query)}${where}&output=embed`;
}

function openStreetMap(
  _found: readonly (string | undefined)[],
  { hash, searchParams }: URL,
): string | undefined {
  const [, zoom, lat, lon] = /map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(hash) ?? [];
  if (!zoom || !lat || !lon) return undefined;
  // a frame is about two tiles wide
  const half = 360 / 2 ** Number(zoom);
  const [x, y] = [Number(lon), Number(lat)];
  const box = [x - half, y - half / 2, x + half, y + half / 2].map((n) => n.toFixed(5)).join(',');
  const marker = [searchParams.get('mlat'), searchParams.get('mlon')].map(Number);
  const pin = marker.every((n) => Number.isFinite(n) && n !== 0) ? `&marker=${marker.join(',')}` : '';
  return `https://www.openstreetmap.org/export/embed.html?bbox=${box}&layer=mapnik${pin}`;
}

const PROVIDERS: readonly Provider[] = [
  {
    name: 'YouTube',
    kind: 'video',
    address: /^(?:music\.)?youtube(?:-nocookie)?\.com\/(?:watch|(?:embed|shorts|live|v)\/([\w-]+))/,
    frame: youTube,
  },
  { name: 'YouTube', kind: 'video', address: /^youtu\.be\/([\w-]+)/, frame: youTube },
  {
    name: 'Vimeo',
    kind: 'video',
    address:
      /^(?:player\.)?vimeo\.com\/(?:(?:channels|groups|album|showcase|categories|ondemand)\/[\w-]+\/)?(?:videos?\/)?(\d{5,})(?:\/([\da-f]{6,}))?/,
    frame: ([, id, hash]) => `https://player.vimeo.com/video/${id}?dnt=1${hash ? `&h=${hash}` : ''}`,
  },
  {
    name: 'Dailymotion',
    kind: 'video',
    address: /^(?:dailymotion\.com\/(?:embed\/)?video|dai\.ly)\/([\da-z]+)/i,
    frame: ([, id]) => `https://geo.dailymotion.com/player.html?video=${id}`,
  },
  {
    name: 'SoundCloud',
    kind: 'audio',
    address: /^soundcloud\.com\/[\w-]+\/[\w-]+/,
    frame: (_found, { origin, pathname }) =>
      `https://w.soundcloud.com/player/?url=${encoded(origin + pathname)}&visual=false`,
  },
  {
    name: 'Spotify',
    kind: 'audio',
    address:
      /^open\.spotify\.com\/(?:intl-[a-z]+\/)?(?:embed\/)?(track|album|playlist|episode|show|artist)\/(\w+)/,
    frame: ([, kind, id]) => `https://open.spotify.com/embed/${kind}/${id}`,
  },
  { name: 'Google Maps', kind: 'map', address: /^(?:maps\.)?google\.[a-z.]+\/maps/, frame: googleMap },
  {
    name: 'Google Maps',
    kind: 'map',
    address: /^(?:goo\.gl\/maps|maps\.app\.goo\.gl)\//,
    frame: () => undefined,
  },
  { name: 'OpenStreetMap', kind: 'map', address: /^openstreetmap\.org\//, frame: openStreetMap },
  {
    name: 'DocumentCloud',
    kind: 'document',
    address: /^(?:beta\.)?documentcloud\.org\/documents\/(\d+(?:-[\w-]+)?)/,
    frame: ([, id]) => `https://embed.documentcloud.org/documents/${id}/?embed=1`,
  },
  {
    name: 'Google Docs',
    kind: 'document',
    address: /^docs\.google\.com\/(document|presentation|spreadsheets)\/d\/([\w-]+)/,
    frame: ([, kind, id]) => `https://docs.google.com/${kind}/d/${id}/preview`,
  },
  {
    name: 'Google Drive',
    kind: 'document',
    address: /^drive\.google\.com\/file\/d\/([\w-]+)/,
    frame: ([, id]) => `https://drive.google.com/file/d/${id}/preview`,
  },
  {
    name: 'X',
    kind: 'post',
    address: /^(?:mobile\.)?(?:twitter|x)\.com\/\w+\/status\/(\d+)/,
    frame: ([, id]) => `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
  },
  {
    name: 'Instagram',
    kind: 'post',
    address: /^instagram\.com\/(?:[\w.]+\/)?(?:p|reel|tv)\/([\w-]+)/,
    frame: ([, id]) => `https://www.instagram.com/p/${id}/embed/`,
  },
  {
    name: 'Facebook',
    kind: 'post',
    address: /^facebook\.com\/[\w.]+\/(posts|videos)\//,
    frame: ([, kind], { pathname }) =>
      `https://www.facebook.com/plugins/${kind === 'videos' ? 'video' : 'post'}.php?href=${encoded(
        `https://www.facebook.com${pathname}`,
      )}`,
  },
  {
    name: 'TikTok',
    kind: 'post',
    address: /^tiktok\.com\/@[\w.]+\/video\/(\d+)/,
    frame: ([, id]) => `https://www.tiktok.com/embed/v2/${id}`,
  },
  {
    name: 'Telegram',
    kind: 'post',
    address: /^t\.me\/(?:s\/)?(\w+)\/(\d+)/,
    frame: ([, channel, id]) => `https://t.me/${channel}/${id}?embed=1`,
  },
  {
    name: 'Bluesky',
    kind: 'post',
    address: /^bsky\.app\/profile\/(?:(did:[\w:.]+)|[\w.-]+)\/post\/(\w+)/,
    frame: ([, who, id]) => who && `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${id}`,
  },
  {
    name: 'Reddit',
    kind: 'post',
    address: /^(?:old\.)?reddit\.com\/(r\/\w+\/comments\/\w+)/,
    frame: ([, path]) => `https://embed.reddit.com/${path}/`,
  },
];

/** Posts of Mastodon stand on many hosts. */
const MASTODON = /^\/@[\w.]+(?:@[\w.-]+)?\/\d{6,}$/;

const FILES: readonly (readonly [kind: MediaKind, ending: RegExp])[] = [
  ['image', /\.(?:avif|gif|jpe?g|png|svg|webp)$/i],
  ['video', /\.(?:m4v|mov|mp4|ogv|webm)$/i],
  ['audio', /\.(?:aac|flac|m4a|mp3|oga|ogg|opus|wav)$/i],
  ['document', /\.pdf$/i],
];

/** What an address leads to; relative ones are files of this page's host. */
export function mediaSource(address: string, base: string): MediaSource {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return { kind: 'link', provider: address };
  }
  const host = url.hostname.replace(/^(?:www|m)\./, '');
  for (const { name, kind, address: pattern, frame } of PROVIDERS) {
    const found = pattern.exec(host + url.pathname);
    if (found) return { kind, provider: name, frame: frame(found, url) };
  }
  const file = FILES.find(([, ending]) => ending.test(url.pathname));
  if (file) {
    const [kind] = file;
    return { kind, provider: host, ...(kind === 'document' ? { frame: url.href } : { file: url.href }) };
  }
  if (MASTODON.test(url.pathname) && url.protocol === 'https:' && url.host !== new URL(base).host)
    return { kind: 'post', provider: host, frame: `https://${url.host}${url.pathname}/embed` };
  return { kind: 'link', provider: host };
}
