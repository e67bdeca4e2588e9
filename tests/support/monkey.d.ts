import type { NewsTimeline } from '../../src/element/news-timeline.js';

type Share = readonly [across: number, down: number];

/** One act; which fields it has hangs on its kind. */
export interface Act {
  readonly kind: string;
  readonly from?: Share & number;
  readonly to?: Share & number;
  readonly at?: Share & number;
  readonly steps?: number;
  readonly deltaX?: number;
  readonly deltaY?: number;
  readonly held?: 'Control' | 'Shift';
  readonly key?: string;
  readonly shift?: boolean;
  readonly count?: number;
}

export function seeded(seed: number): () => number;
export function nextAct(random: () => number): Act;
export function applyAct(element: NewsTimeline, act: Act): Promise<void>;
export function faultsNow(element: NewsTimeline, rested: boolean): string[];
