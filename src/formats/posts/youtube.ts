import { decodeEntities } from '../feed/xml.js';
import type { Collector } from '../collector.js';
import { recordReader, type RecordList } from '../json/json-records.js';
import { firstText, isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json-value.js';
import { type NoteField, type RawItem, RowFault } from '../reader.js';

const object = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** What Google writes before or behind the title of a video that was watched. */
const BEFORE =
  /^(?:Watched|Viewed|Searched for|Watched story|Liked|Has visto|Has buscado|Vous avez regardé|Vous avez recherché|Hai guardato|Hai cercato|Assistiu a|Visualizou|Pesquisou por|Просмотрено видео|Посмотрели|Ви переглянули|Гледано|Sett på|Du har sett|Obejrzano|Bekeken:|Katsottu)[ \u00a0:]+/u;
const BEHIND =
  /[ \u00a0](?:angesehen|gesucht|bekeken|izlendi|adlı videoyu izlediniz|を視聴しました|시청함)$/u;
const GONE = /^(?:Private video|Deleted video|\[Private video\]|\[Deleted video\])$/i;

const gone = (title: string): RowFault =>
  new RowFault(
    'The video is private or was deleted: its title is not known.',
    'Leave it out.',
    'title',
    title,
  );

/** An entry of "My activity" as Google Takeout exports it. */
const watched = (entry: JsonObject): RawItem | RowFault => {
  const written = (textOf(entry['title']) ?? '').trim();
  const title = written
    .replace(BEFORE, '')
    .replace(BEHIND, '')
    .trim()
    .replace(/^[«"“](.+)[»"”]$/u, '$1');
  const url = textOf(entry['titleUrl']);
  // Of a video that is gone the export has only the address.
  if (title === '' || /^https?:\/\//.test(title)) return gone(written);
  return {
    start: entry['time'],
    title,
    url,
    source: firstText(objectsOf(entry['subtitles'])[0] ?? {}, 'name') ?? 'YouTube',
    kind: 'news',
  };
};

const SIZES = ['maxres', 'standard', 'high', 'medium', 'default'] as const;

const pictureOf = (thumbnails: unknown): { readonly src: string } | undefined => {
  const sizes = object(thumbnails);
  const src = SIZES.map((size) => textOf(object(sizes[size])['url'])).find((url) => url !== undefined);
  return src === undefined ? undefined : { src };
};

const idOf = (entry: JsonObject, snippet: JsonObject, details: JsonObject): string | undefined =>
  textOf(object(snippet['resourceId'])['videoId']) ??
  textOf(details['videoId']) ??
  (isObject(entry['id'])
    ? textOf(entry['id']['videoId'])
    : entry['kind'] === 'youtube#video'
      ? textOf(entry['id'])
      : undefined);

/** A resource of the Data API: a video, an entry of a playlist, a result of a search. */
const resource = (entry: JsonObject, note: NoteField): RawItem | RowFault => {
  const snippet = object(entry['snippet']);
  const details = object(entry['contentDetails']);
  const live = object(entry['liveStreamingDetails']);
  const title = decodeEntities(textOf(snippet['title']) ?? '').trim();
  if (GONE.test(title)) return gone(title);
  const began = firstText(live, 'actualStartTime', 'scheduledStartTime');
  const published = textOf(details['videoPublishedAt']);
  if (entry['kind'] === 'youtube#playlistItem' && published === undefined && began === undefined)
    note(
      'start',
      snippet['publishedAt'],
      'It is the time when the video was added to the playlist; when it was published is not in the file.',
      'Ask the API for part=snippet,contentDetails.',
    );
  const video = idOf(entry, snippet, details);
  return {
    id: video === undefined ? undefined : `youtube-${video}`,
    start: began ?? published ?? snippet['publishedAt'],
    end: began === undefined ? undefined : firstText(live, 'actualEndTime', 'scheduledEndTime'),
    title,
    summary: decodeEntities(textOf(snippet['description']) ?? '') || undefined,
    url: video === undefined ? undefined : `https://www.youtube.com/watch?v=${video}`,
    source: firstText(snippet, 'videoOwnerChannelTitle', 'channelTitle'),
    image: pictureOf(snippet['thumbnails']),
    lang: firstText(snippet, 'defaultAudioLanguage', 'defaultLanguage'),
    kind: 'news',
  };
};

const isNoVideo = (entry: unknown): boolean =>
  isObject(entry) && isObject(entry['id']) && entry['id']['videoId'] === undefined;

const find = (value: unknown, collector: Collector): RecordList => {
  const list = isObject(value) ? (value['items'] ?? [value]) : value;
  const records = listOf(list);
  const others = records.filter(isNoVideo).length;
  if (others)
    collector.file(
      `${others} results are channels or playlists, and were left out.`,
      'Search for videos.',
      others,
    );
  return { records: others ? records.filter((entry) => !isNoVideo(entry)) : records };
};

const make = (entry: JsonObject, note: NoteField): RawItem | RowFault =>
  entry['snippet'] === undefined ? watched(entry) : resource(entry, note);

/** YouTube: what Google Takeout exports of what was watched, and lists of the Data API. */
export const readYouTube = recordReader({ format: 'youtube', noun: 'video', find, make });
