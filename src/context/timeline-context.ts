// What every controller and widget of one timeline knows: the state and how to change it, what follows from it, the author's
// settings, and the shadow tree. Controllers do not know each other: they dispatch actions and subscribe to the store.

import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Translate } from '../i18n/messages.js';
import type { MotionController } from '../input/motion.js';
import type { DescribedImage, DescribedMedia } from '../items/field-values.js';
import type { Problem } from '../items/problem.js';
import type { Progress } from '../items/sliced-work.js';
import type { CardSources, CardText } from '../layout/card-layout.js';
import type { MarkName, Motion, Scene, Stop, Picture } from '../layout/scene.js';
import type { LabelText, Metrics } from '../layout/style.js';
import type { ComposeInput } from '../layout/compose.js';
import type { AxisTicks } from '../layout/ticks.js';
import type { DrawContext } from '../render/canvas-context.js';
import type { CalloutColours } from '../render/paint-callouts.js';
import type { Palette } from '../render/palette.js';
import type { Counts, Entry, Filter, Items, SyncSource } from '../source/source.js';
import type { ShownControls, Action, State, TimelineStore } from '../state/state.js';
import type { DateTable } from '../time/format-date.js';
import type { Zone } from '../time/zone.js';
import type { LaneView } from '../ui/lanes/lane-order.js';
import type { FilterPanels } from '../ui/toolbar/filter-bar-model.js';
import type { PlotDetail, PlotInput, RtlDrawing, Spacing } from './drawing.js';
import type { Language } from './language.js';
import type { TimelineProperties } from './properties.js';
import type { DataSettings, LoadState } from './settings.js';

/** What the author and the reader set, as the element's properties hold it; the reader's acts write some of them. */
export type Settings = TimelineProperties;

/** Names of marks, and the story as sound. */
interface Aloud {
  nameOf(stop: Stop, scene: Picture): MarkName;
  toggleSound(): void;
}

/** Draws what authors say beside marks. */
interface Callouts {
  /** Keeps room for it among headlines; undefined where nothing is said. */
  placing(own: Pick<PlotInput, 'source' | 'metrics' | 'palette'>): PlotInput['place'];
  /** Puts them into a picture of this scene. */
  paint(input: PlotInput, scene: Picture, ctx: DrawContext, colours: CalloutColours): void;
}

/** What decides the picture, and where it is put. */
export interface PictureContext {
  readonly element: Settings;
  readonly renderRoot: HTMLElement | DocumentFragment;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
  readonly store: TimelineStore;
  readonly source: SyncSource | undefined;
  /** The filter that is answered now. */
  readonly activeFilter: Filter;
  /** The facet that gives marks their colour. */
  readonly colourFacet: string;
  /** The entry whose card is open. */
  readonly chosen: Entry | undefined;
  readonly zone: Zone;
  readonly language: string;
  readonly table: DateTable | undefined;
  readonly labelText: LabelText;
  readonly number: (n: number) => string;
  /** What other features put into the picture. */
  readonly features: {
    /** How the axis is spaced, where not true to time. */
    readonly evenSpacing:
      { readonly spacing: Spacing | undefined; readonly note: string | undefined } | undefined;
    /** Where time runs to the left. */
    readonly rtlDrawing: RtlDrawing | undefined;
    readonly inLanes: { readonly view: LaneView | undefined; reveal(entry: Entry): boolean } | undefined;
    /** What headlines tell beyond title and date. */
    readonly detailed: { at(metrics: Metrics, text: number): PlotDetail } | undefined;
    /** The item that the story is at: it is marked as long as no other is chosen. */
    readonly storyEntry: Entry | undefined;
    /** What is said to who reads by ear. */
    readonly aloud: { readonly now: Aloud | undefined; want(): Aloud | undefined };
    readonly controls: {
      readonly now: { readonly overview: { shareOf(t: number): number | undefined } } | undefined;
    };
    /** What authors say beside marks, where any do. */
    readonly callouts: Loadable<Callouts> & { readonly settled: Promise<void> | undefined };
    /** Code is on its way without which the picture would be another one. */
    readonly layoutPending: boolean;
  };
}

/** A video, sound, map, document, post or quotation in the card. */
export interface MediaFigure {
  readonly core: TimelineContext;
  /** The headline, which names the player. */
  readonly title: string;
  readonly media: DescribedMedia;
  /** The picture behind the button that loads it. */
  readonly poster: (DescribedImage & { readonly allowed: boolean }) | undefined;
  /** A link out. */
  readonly link: (url: string | undefined, t: Translate, text: string) => TemplateResult;
}

/** What the chunk for these has. */
interface MediaChunk {
  readonly mediaSign: (media: DescribedMedia) => string;
  readonly mediaImage: (media: DescribedMedia) => DescribedImage | undefined;
  readonly pictured: (from: CardSources, entry: Entry, widest: number, leads: boolean) => readonly CardText[];
  readonly thumbDown: (from: CardSources, entry: Entry, width: number) => readonly CardText[];
  readonly mediaFigure: (figure: MediaFigure) => TemplateResult;
}

/** Code that is loaded when it is first wanted. */
export interface Loadable<Module> {
  /** The module, once it is there. */
  readonly now: Module | undefined;
  /** The same; asking for it loads it, and the element is rendered again when it has come. */
  want(): Module | undefined;
}

/** The drawn picture: what is on it, what moves it, and when it is drawn. */
export interface PlotView {
  readonly motion: MotionController;
  readonly scene: Picture | undefined;
  /** What was drawn last, and of what. */
  readonly drawn: readonly [PlotInput, Picture] | undefined;
  /** Time runs down. */
  readonly vertical: boolean;
  /** There is no picture to set out from: a window is asked for that is not drawn yet, or the element is not in the page. */
  readonly pending: boolean;
  /** The window that shows all there is, as far as the author lets it. */
  readonly fitted: [number, number] | undefined;
  readonly theme: { readonly palette: Palette };
  /** Another one whenever a colour or shape of a value is. */
  readonly marksKey: unknown;
  /** Calls it after each drawing, with what was drawn and of what. */
  onDraw(follower: (input: PlotInput, scene: Picture, motion: Motion) => void): void;
  /** Draws now; false where there is nothing to draw, or to draw on. */
  draw(motion: Motion): boolean;
  /** The plot has another size: it is measured and drawn again. */
  resized(): void;
  /** The entry of the label an event happened on. */
  labelAt(event: Event): number | undefined;
  /** Shows a crowd in all its colours, by the key of its stop; undefined shows none so. */
  light(key: string | undefined): void;
  /** CSS colour of a colour index of the source. */
  colour(index: number): string;
  /** Name of the shape that marks of a colour index of the source have. */
  shape(index: number): string;
  /** The time at so many px of the plot as it is drawn; undefined before it is. */
  timeAt(px: number): number | undefined;
  /** The scene of other input, and the ticks that go with it, as paper wants them. */
  sceneOf(input: PlotInput, ticks: ComposeInput['ticks']): Scene;
  ticksOf(input: PlotInput): AxisTicks;
}

/** A source that is asked again and again. */
export interface LiveSource {
  /** What came and waits, with how many of its items are new. */
  readonly waiting: { readonly count: number } | undefined;
  /** Why the last question went unanswered. */
  readonly trouble: Problem | undefined;
  /** When the source last answered, ms since 1970. */
  readonly succeeded: number | undefined;
  /** Takes what waits; the window stays where it is. */
  take(): void;
  /** Asks at once, as when the reader says "try again". */
  ask(): Promise<void>;
}

/** The data: how far they are loaded, and what changes them. */
export interface DataView {
  readonly state: LoadState;
  /** Something is being fetched or indexed. */
  readonly busy: boolean;
  readonly dataset: Items | undefined;
  /** What the file tells beside its items. */
  readonly file: { readonly headingItem?: Readonly<Record<string, unknown>> | undefined } | undefined;
  readonly cells: Required<Pick<DataSettings, 'readCell'>>;
  /** Which state of the source was read last. */
  mark: string | undefined;
  /** Adds items, or replaces those of the same id. */
  update(items: readonly unknown[], settings: DataSettings, read?: readonly Problem[]): void;
  /** Items indexed to see what they are, without showing them. */
  trial(items: readonly unknown[], settings: DataSettings, signal: AbortSignal): Promise<Items>;
  /** The reader waits no longer. */
  stop(problem: Problem): void;
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

  readonly localization: Language;
  readonly t: Translate;

  readonly plot: PlotView;
  readonly data: DataView;
  readonly dataSettings: DataSettings;
  readonly filters: {
    /** How far the index of words has come, while it is made. */
    readonly progress: Progress | undefined;
    /** Makes the index of words, where there is none. */
    index(): void;
  };
  /** The language, and when its words are there. */
  readonly languageController: { readonly ready: Promise<void> };
  readonly chunks: {
    readonly views: Loadable<FilterPanels>;
    readonly media: Loadable<MediaChunk>;
  };
  /** Fetches `src` again after it failed. */
  retry(): void;
}
