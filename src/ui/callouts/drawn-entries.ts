import { columnsOf, type Picture } from '../../layout/scene.js';
import type { Entry } from '../../source/source.js';

/** What is drawn singly. */
export const drawnEntries = (scene: Picture): readonly Entry[] =>
  (scene.vertical ? columnsOf(scene) : scene.lanes).flatMap(({ badges, labels }) =>
    [...badges, ...labels].map(({ entry }) => entry),
  );
