import type { LitElement } from 'lit';
import type { DataController } from './data-controller.js';
import type { DataSettings } from './data-settings.js';
import type { FilterState } from './filter-state.js';
import type { LanguageController } from './language-controller.js';
import type { Language } from './language.js';
import type { ReaderHost } from './reader-host.js';
import type { Reader } from './reader.js';
import type { Settings } from './settings.js';
import type { TimelineHost } from './timeline-host.js';
import type { WindowState } from './window-state.js';
import type { ZoneChoice } from './zone-choice.js';

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
  readonly tongue: LanguageController;
  /** The list is shown, not the axis. */
  readonly listed: boolean;
  readonly zones: ZoneChoice;
  /** Fetches `src` again after it failed. */
  retry(): void;
  view: [number, number] | undefined;
}
