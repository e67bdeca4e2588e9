// What stands beside the axis, each in a chunk of its own that comes when it is first wanted.
import type { CSSResult, PropertyValues } from 'lit';
import type { AutoLayout } from './auto-layout.js';
import type { ChildrenController } from './children-controller.js';
import type { ControlsHost } from './controls-host.js';
import type * as controls from './controls-part.js';
import type { DetailController } from './detail-controller.js';
import type { EvenController } from './even-part.js';
import type { LanesController } from './lanes-controller.js';
import type { FlowController } from './flow-controller.js';
import { LazyPart } from './lazy-part.js';
import type * as list from './list-part.js';
import type * as live from './live-part.js';
import type { PrintController } from './print-controller.js';
import type * as story from './story-part.js';
import type * as url from './url-part.js';
import type * as zone from './zone-part.js';

/** A chunk with the controller that was made of it for this element. */
export interface Feature<Module, Controller> {
  readonly module: Module;
  readonly controller: Controller;
  readonly styles?: readonly CSSResult[];
}

export class TimelineFeatures {
  readonly controls: LazyPart<Feature<typeof controls, controls.ControlsController>>;
  readonly list: LazyPart<Feature<typeof list, list.ListController>>;
  readonly live: LazyPart<Feature<typeof live, live.LiveController>>;
  readonly url: LazyPart<Feature<typeof url, url.UrlController>>;
  readonly story: LazyPart<Feature<typeof story, story.StoryController>>;
  readonly children: LazyPart<Feature<unknown, ChildrenController>>;
  readonly detail: LazyPart<Feature<unknown, DetailController>>;
  readonly even: LazyPart<Feature<unknown, EvenController>>;
  readonly flow: LazyPart<Feature<unknown, FlowController>>;
  readonly lanes: LazyPart<Feature<unknown, LanesController>>;
  readonly zone: LazyPart<Feature<typeof zone, zone.ZoneController>>;
  readonly print: LazyPart<Feature<unknown, PrintController>>;
  readonly auto: LazyPart<Feature<unknown, AutoLayout>>;
  /** The list is about to be shown and takes the keyboard. */
  listFocus = false;
  private readonly host: ControlsHost;

  constructor(host: ControlsHost) {
    this.host = host;
    host.addController({
      hostDisconnected: () => {
        this.unidle?.();
        this.unidle = undefined;
      },
    });
    this.controls = new LazyPart(host, async () => {
      const module = await import('./controls-part.js');
      return { module, controller: new module.ControlsController(host), styles: module.styles };
    });
    this.list = new LazyPart(host, async () => {
      const module = await import('./list-part.js');
      return { module, controller: new module.ListController(host), styles: module.styles };
    });
    this.live = new LazyPart(host, async () => {
      const module = await import('./live-part.js');
      return { module, controller: new module.LiveController(host) };
    });
    this.url = new LazyPart(host, async () => {
      const module = await import('./url-part.js');
      return { module, controller: new module.UrlController(host) };
    });
    this.story = new LazyPart(host, async () => {
      const module = await import('./story-part.js');
      return { module, controller: new module.StoryController(host), styles: module.styles };
    });
    this.children = new LazyPart(host, async () => {
      const module = await import('./children-controller.js');
      return { module, controller: new module.ChildrenController(host) };
    });
    this.auto = new LazyPart(host, async () => {
      const module = await import('./auto-layout.js');
      return { module, controller: new module.AutoLayout(host) };
    });
    this.detail = new LazyPart(host, async () => {
      const module = await import('./detail-part.js');
      return { module, controller: new module.DetailController(host) };
    });
    this.even = new LazyPart(host, async () => {
      const module = await import('./even-part.js');
      return { module, controller: new module.EvenController(host) };
    });
    this.lanes = new LazyPart(host, async () => {
      const module = await import('./lanes-part.js');
      return { module, controller: new module.LanesController(host), styles: module.styles };
    });
    this.flow = new LazyPart(host, async () => {
      const module = await import('./flow-part.js');
      return { module, controller: new module.FlowController(host), styles: module.styles };
    });
    this.zone = new LazyPart(host, async () => {
      const module = await import('./zone-part.js');
      return { module, controller: new module.ZoneController(host), styles: module.styles };
    });
    this.print = new LazyPart(host, async () => {
      const module = await import('./print-controller.js');
      return { module, controller: new module.PrintController(host), styles: [module.printStyles] };
    });
  }

  /** What spaces evenly, where that is asked for and there. */
  get evenly(): EvenController | undefined {
    return this.host.element.spacing === 'even' ? this.even.want()?.controller : undefined;
  }

  /** What draws lanes, where they are asked for and there. */
  get inLanes(): LanesController | undefined {
    return this.host.element.lanes === 'none' ? undefined : this.lanes.want()?.controller;
  }

  /** What tells more in headlines, where that is asked for and there. */
  get detailed(): DetailController | undefined {
    return this.host.element.detail === 'date' ? undefined : this.detail.want()?.controller;
  }

  /** Code is on its way without which the picture would be another one. */
  get awaited(): boolean {
    const bare = this.host.element.detail === 'title' && !this.detailed;
    const missing = [
      this.evenly ? undefined : this.even,
      this.inLanes ? undefined : this.lanes,
      bare ? this.detail : undefined,
      this.flow,
    ];
    return missing.some((part) => part?.settled !== undefined);
  }

  /** The list is shown, not the axis. */
  get listed(): boolean {
    const { layout } = this.host.element;
    return layout === 'list' || (layout === 'auto' && this.auto.now?.controller.cramped === true);
  }

  /** What an update waits for. */
  get all(): readonly LazyPart<object>[] {
    const { controls, list, live, url, story, children, detail, even, lanes, zone, auto, flow } = this;
    return [controls, list, live, url, story, children, detail, even, lanes, zone, auto, flow];
  }

  /** Before each rendering: what the settings ask for. */
  prepare(changed: PropertyValues): void {
    const { src, urlState, layout, story } = this.host.element;
    if (this.host.element.height === 'auto') this.flow.want();
    if (layout === 'auto') this.auto.want();
    this.auto.now?.controller.prepare();
    if (this.listed) this.list.want();
    if (src) this.live.want();
    if (urlState !== undefined) this.url.want();
    if (story !== undefined) this.story.want();
    for (const part of [this.list, this.live, this.url]) part.now?.controller.prepare(changed);
    this.adopt();
    if (this.host.source?.total) this.printSoon();
  }

  /** Children are the data where the author gives no other. */
  adopt(): void {
    const { items, src, childElementCount } = this.host.element;
    if (!items && !src && childElementCount > 0) this.children.want();
  }

  /** Printing cannot wait for code, so it is fetched when there is nothing else to do. */
  private printSoon(): void {
    if (!this.print.now && this.host.renderRoot.isConnected)
      this.unidle ??= whenIdle(() => this.print.want());
  }

  private unidle: (() => void) | undefined;
}

function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(act, { timeout: 10_000 });
    return () => cancelIdleCallback(id);
  }
  const timer = setTimeout(act, 2000);
  return () => clearTimeout(timer);
}
