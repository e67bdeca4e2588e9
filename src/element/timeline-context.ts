// What every controller and widget of one timeline knows: the state and how to change it, what follows from it, the author's
// settings, and the shadow tree. Controllers do not know each other: they dispatch actions and subscribe to the store.

import type { LitElement, TemplateResult } from 'lit';
import type { DescribedImage, DescribedMedia } from '../items/media.js';
import type { CardSources } from '../layout/card-layout.js';
import type { CardText } from '../layout/card-texts.js';
import type { Counts, Entry, Filter } from '../source/source.js';
import type { ShownControls } from '../state/controls.js';
import type { Action, State } from '../state/state.js';
import type { Translate } from '../i18n/messages.js';
import type { FilterPanels } from '../ui/toolbar/filter-bar-model.js';
import type { AnsweredFilter } from './answered-filter.js';
import type { Chunk } from './chunk.js';
import type { DataController, IndexedChunk } from './data.js';
import type { Language, LanguageController } from './language.js';
import type { PlotController } from './plot-controller.js';
import type { PictureContext } from './plot-input.js';
import type { DataSettings, Settings } from './settings.js';

/** A video, sound, map, document, post or quotation in the card. */
export interface MediaFigure {
  readonly core: TimelineContext;
  /** The headline, which names the player. */
  readonly title: string;
  readonly media: DescribedMedia;
  /** The picture behind the button that loads it. */
  readonly poster: (DescribedImage & { readonly allowed: boolean }) | undefined;
}

/** What the chunk for these has. */
interface MediaChunk {
  readonly mediaSign: (media: DescribedMedia) => string;
  readonly mediaImage: (media: DescribedMedia) => DescribedImage | undefined;
  readonly pictured: (from: CardSources, entry: Entry, widest: number, leads: boolean) => readonly CardText[];
  readonly thumbDown: (from: CardSources, entry: Entry, width: number) => readonly CardText[];
  readonly mediaFigure: (figure: MediaFigure) => TemplateResult;
}

export interface TimelineContext extends PictureContext {
  /** The author's settings, events and updates. */
  readonly element: LitElement & Settings;
  readonly state: State;
  readonly dispatch: (action: Action) => void;
  /** Shows this window at once; `undefined` is everything. */
  show(window: readonly [number, number] | undefined): void;

  readonly counts: Counts;
  /** The counts under another filter. */
  countsOf(filter: Filter): Counts;
  /** The window now, or the one that will be drawn next. */
  readonly view: [number, number] | undefined;
  /** The list is shown, not the axis. */
  readonly listed: boolean;
  /** Which controls the author shows. */
  readonly shown: ShownControls;
  /** The facet that gives marks their colour. */
  readonly colourFacet: string;
  colourOf(facet: string, value: string): string | undefined;
  /** The shape of a value's marks, where the author gives shapes. */
  shapeOf(facet: string, value: string): string | undefined;

  readonly speech: Language;
  readonly t: Translate;

  readonly plot: PlotController;
  readonly data: DataController;
  readonly dataSettings: DataSettings;
  readonly filters: AnsweredFilter;
  /** The language, and when its words are there. */
  readonly localization: LanguageController;
  readonly chunks: {
    readonly views: Chunk<FilterPanels>;
    readonly indexed: IndexedChunk;
    readonly media: Chunk<MediaChunk>;
  };
  /** Fetches `src` again after it failed. */
  retry(): void;
}
