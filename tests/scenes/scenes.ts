// All scenes in the order of the gallery. A test holds this list to the files beside it.
import * as arabic from './arabic.js';
import * as breakingNews from './breaking-news.js';
import * as brokenRows from './broken-rows.js';
import * as closeBy from './close-by.js';
import * as coarseDates from './coarse-dates.js';
import * as countryLanes from './country-lanes.js';
import * as deepTime from './deep-time.js';
import * as denseDay from './dense-day.js';
import * as equalImportance from './equal-importance.js';
import * as february2026 from './february-2026.js';
import * as filtered from './filtered.js';
import * as georgian from './georgian.js';
import * as lanesToTheLeft from './lanes-to-the-left.js';
import * as longTitles from './long-titles.js';
import * as manySpans from './many-spans.js';
import * as manyValues from './many-values.js';
import * as noItems from './no-items.js';
import * as noMatch from './no-match.js';
import * as oneInstant from './one-instant.js';
import * as oneItem from './one-item.js';
import * as overlappingEras from './overlapping-eras.js';
import type { SceneFile } from './scene-file.js';
import * as sourcesAndStatus from './sources-and-status.js';
import * as timeToTheLeft from './time-to-the-left.js';
import * as wholeStory from './whole-story.js';

export const SCENES: Readonly<Record<string, SceneFile>> = {
  'whole-story': wholeStory,
  'february-2026': february2026,
  'close-by': closeBy,
  'country-lanes': countryLanes,
  filtered,
  'overlapping-eras': overlappingEras,
  'coarse-dates': coarseDates,
  'breaking-news': breakingNews,
  'sources-and-status': sourcesAndStatus,
  'dense-day': denseDay,
  'many-spans': manySpans,
  'equal-importance': equalImportance,
  'one-instant': oneInstant,
  'deep-time': deepTime,
  arabic,
  'time-to-the-left': timeToTheLeft,
  'lanes-to-the-left': lanesToTheLeft,
  georgian,
  'long-titles': longTitles,
  'many-values': manyValues,
  'one-item': oneItem,
  'no-items': noItems,
  'no-match': noMatch,
  'broken-rows': brokenRows,
};
