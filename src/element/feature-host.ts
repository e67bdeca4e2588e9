import type { LitElement } from 'lit';
import type { FilterState } from '../state/filter-state.js';
import type { DataSettings, Settings, ZoneChoice } from '../state/settings.js';
import type { ShownControls } from '../state/controls.js';
import type { WindowState } from '../state/window.js';
import type { FilterPanels } from '../ui/toolbar/filter-bar-model.js';
import type { Chunk } from './chunk.js';
import type { IndexedChunk } from './data.js';
import type { DataController } from './data.js';
import type { Language, LanguageController } from './language.js';
import type { Reader, ReaderHost } from './reader.js';
import type { Spacing } from './drawing.js';
import type { TimelineHost } from './timeline-host.js';

/** What a feature beside the axis knows of the element. */
export interface FeatureHost extends TimelineHost, Omit<ReaderHost, 'renderRoot'> {
  readonly element: LitElement & Settings;
  readonly data: DataController;
  readonly reader: Reader;
  readonly window: WindowState;
  readonly filters: FilterState;
  readonly speech: Language;
  readonly dataSettings: DataSettings;
  /** The language, and when its words are there. */
  readonly localization: LanguageController;
  /** The list is shown, not the axis. */
  readonly listed: boolean;
  readonly zones: ZoneChoice;
  /** Which controls the author shows. */
  readonly shown: ShownControls;
  /** Fetches `src` again after it failed. */
  retry(): void;
  view: [number, number] | undefined;
}

/** What the controls over the plot know of the element. */
export interface ControlsHost extends FeatureHost {
  readonly chunks: { readonly views: Chunk<FilterPanels>; readonly indexed: IndexedChunk };
  readonly features: FeatureHost['features'] & {
    readonly evenly: { readonly spacing: Spacing | undefined; readonly note: string | undefined } | undefined;
  };
  /** Pictures the reader asked for, by address. */
  readonly asked: ReadonlySet<string>;
  /** The facet that gives marks their colour. */
  readonly colourFacet: string;
  colourOf(facet: string, value: string): string | undefined;
  showList(list: boolean): void;
  open(what: 'help', open: boolean): void;
}
