// What stands beside the axis, each in a chunk of its own that comes when it is first wanted.
import type { CSSResult, PropertyValues } from 'lit';
import type * as auto from './auto-part.js';
import type * as children from './children-part.js';
import type { ControlsHost } from './controls-host.js';
import type * as controls from './controls-part.js';
import type { DetailController } from './detail-controller.js';
import type * as detail from './detail-part.js';
import type { EvenController } from './even-controller.js';
import type * as even from './even-part.js';
import type * as flow from './flow-part.js';
import type { LanesController } from './lanes-controller.js';
import type * as lanes from './lanes-part.js';
import type { Mirror } from './drawing.js';
import { LazyPart } from './lazy-part.js';
import type * as list from './list-part.js';
import type * as live from './live-part.js';
import type * as mirror from './mirror-part.js';
import type * as print from './print-part.js';
import type * as story from './story-part.js';
import type * as url from './url-part.js';
import type * as zone from './zone-part.js';

/** A chunk that a feature comes in. */
interface FeatureModule {
  /** Remembers what the feature does for one element. */
  readonly Controller: new (host: ControlsHost) => unknown;
  readonly styles?: readonly CSSResult[];
}

/** A chunk with the controller that was made of it for this element. */
type LazyFeature<Module extends FeatureModule> = LazyPart<{
  readonly module: Module;
  readonly controller: InstanceType<Module['Controller']>;
  readonly styles: readonly CSSResult[] | undefined;
}>;

export class TimelineFeatures {
  readonly controls: LazyFeature<typeof controls>;
  readonly list: LazyFeature<typeof list>;
  readonly live: LazyFeature<typeof live>;
  readonly url: LazyFeature<typeof url>;
  readonly story: LazyFeature<typeof story>;
  readonly children: LazyFeature<typeof children>;
  readonly detail: LazyFeature<typeof detail>;
  readonly even: LazyFeature<typeof even>;
  readonly flow: LazyFeature<typeof flow>;
  readonly lanes: LazyFeature<typeof lanes>;
  readonly zone: LazyFeature<typeof zone>;
  readonly turned: LazyFeature<typeof mirror>;
  readonly print: LazyFeature<typeof print>;
  readonly auto: LazyFeature<typeof auto>;
  /** What an update waits for. */
  readonly all: LazyPart<object>[] = [];
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
    const of = <Module extends FeatureModule>(
      load: () => Promise<Module>,
      among = this.all,
    ): LazyFeature<Module> => {
      const part: LazyFeature<Module> = new LazyPart(host, async () => {
        const module = await load();
        const controller = new module.Controller(host) as InstanceType<Module['Controller']>;
        return { module, controller, styles: module.styles };
      });
      among.push(part);
      return part;
    };
    this.controls = of(() => import('./controls-part.js'));
    this.list = of(() => import('./list-part.js'));
    this.live = of(() => import('./live-part.js'));
    this.url = of(() => import('./url-part.js'));
    this.story = of(() => import('./story-part.js'));
    this.children = of(() => import('./children-part.js'));
    this.auto = of(() => import('./auto-part.js'));
    this.detail = of(() => import('./detail-part.js'));
    this.even = of(() => import('./even-part.js'));
    this.lanes = of(() => import('./lanes-part.js'));
    this.flow = of(() => import('./flow-part.js'));
    this.zone = of(() => import('./zone-part.js'));
    this.turned = of(() => import('./mirror-part.js'));
    // no update waits for what is fetched when there is nothing else to do
    this.print = of(() => import('./print-part.js'), []);
  }

  /** What spaces evenly, where that is asked for and there. */
  get evenly(): EvenController | undefined {
    return this.host.element.spacing === 'even' ? this.even.want()?.controller : undefined;
  }

  /** What turns the axis round, where time runs to the left. */
  get mirror(): Mirror | undefined {
    return this.turned.now?.controller.mirror;
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
    const { evenly, inLanes, even, lanes, detail, flow, turned } = this;
    const bare = this.host.element.detail === 'title' && !this.detailed;
    const missing = [
      evenly ? undefined : even,
      inLanes ? undefined : lanes,
      bare ? detail : undefined,
      flow,
      turned,
    ];
    return missing.some((part) => part?.settled !== undefined);
  }

  /** The list is shown, not the axis. */
  get listed(): boolean {
    const { layout } = this.host.element;
    return layout === 'list' || (layout === 'auto' && this.auto.now?.controller.cramped === true);
  }

  /** Before each rendering: what the settings ask for. */
  prepare(changed: PropertyValues): void {
    const { src, urlState, layout, story, height, timeDirection } = this.host.element;
    if (timeDirection) this.turned.want();
    if (height === 'auto') this.flow.want();
    if (layout === 'auto') this.auto.want();
    this.auto.now?.controller.prepare();
    if (this.listed) this.list.want();
    if (src) this.live.want();
    if (urlState !== undefined) this.url.want();
    if (story !== undefined) this.story.want();
    for (const part of [this.list, this.live, this.url, this.turned]) part.now?.controller.prepare(changed);
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
