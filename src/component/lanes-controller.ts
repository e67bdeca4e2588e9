// Lanes of a facet's values: in which order they stand, which of them the reader has shut, and how far they are scrolled.
import type { ReactiveController } from 'lit';
import type { Entry } from '../query/entry.js';
import { composeAway } from '../scene/compose-away.js';
import { composeShut } from '../scene/compose-shut.js';
import { laneRooms, leastHeight } from '../scene/lane-rooms.js';
import type { Scene } from '../scene/scene.js';
import { styleFor } from '../scene/style.js';
import { partsOf, withClause } from './clauses.js';
import type { FeatureHost } from './feature-host.js';
import { orderedLanes } from './lane-order.js';
import { LaneHeads } from './lane-heads.js';
import type { LaneChoice, LaneView } from './lane-view.js';

export class LanesController implements ReactiveController {
  private readonly host: FeatureHost;
  private readonly heads: LaneHeads;
  /** Lanes the reader has shut, by facet and value. */
  private shut: ReadonlySet<string> = new Set();
  private scroll = 0;
  private made: LaneView | undefined;
  private madeOf: readonly unknown[] = [];
  private listening: AbortController | undefined;
  private scene: Scene | undefined;

  constructor(host: FeatureHost) {
    this.host = host;
    this.heads = new LaneHeads({
      number: (n) => host.number(n),
      told: (lane) => host.t('cluster', { n: lane.count }),
      toggle: (value) => this.toggle(value),
      step: (value, by) => this.step(value, by),
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.listening?.abort();
    this.listening = undefined;
  }

  hostUpdated(): void {
    const plot = this.plot;
    if (!plot?.isConnected) return;
    const { view } = this;
    plot.toggleAttribute('data-lanes', view !== undefined && !this.vertical);
    if (!view) this.fit(plot, undefined);
    else plot.style.setProperty('--_lanes', `${String(this.height)}px`);
    if (this.listening) return;
    this.listening = new AbortController();
    plot.addEventListener('scroll', () => this.scrolled(plot), { signal: this.listening.signal });
  }

  /** What is drawn; the same as long as it would be drawn alike. Undefined where the facet has no values. */
  get view(): LaneView | undefined {
    const { element, counts, speech } = this.host;
    const { lanes, laneOrder } = element;
    const now = [lanes, laneOrder, counts, speech, this.shut, this.scroll, this.text];
    if (now.some((value, i) => value !== this.madeOf[i])) {
      this.madeOf = now;
      const choices = orderedLanes(lanes, laneOrder, counts, speech);
      this.made = choices.length ? this.viewOf(choices) : undefined;
    }
    return this.made;
  }

  /** Scrolls a lane with this entry into sight; false where none has it or it is in sight already. */
  reveal(entry: Entry): boolean {
    const { scene } = this;
    const { source, activeFilter } = this.host;
    const lane = this.view?.choices.findIndex(({ facet, value }) => {
      const parts = partsOf(activeFilter.facets?.[facet]);
      const filter = withClause(activeFilter, facet, { ...parts, all: [...parts.all, value] });
      return (source?.locate(entry.id, filter)?.rank ?? -1) >= 0;
    });
    return scene !== undefined && lane !== undefined && lane >= 0 && this.show(lane);
  }

  private get plot(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.plot');
  }

  private get vertical(): boolean {
    return this.host.plot.scene?.vertical === true;
  }

  private get text(): number {
    return this.host.plot.theme.palette.text;
  }

  /** Px that all need, with the axis and the names along the top. */
  private get height(): number {
    const { stripRow, maxStripRows, axis } = styleFor(this.text);
    return leastHeight(this.isShut, this.text) + stripRow * maxStripRows + 4 + axis;
  }

  private get isShut(): readonly boolean[] {
    return (this.view?.choices ?? []).map(({ facet, value }) => this.shut.has(key(facet, value)));
  }

  private viewOf(choices: readonly LaneChoice[]): LaneView {
    const shut = choices.map(({ facet, value }) => this.shut.has(key(facet, value)));
    const { scroll, text } = this;
    return {
      choices,
      place: (top, bottom) => laneRooms(shut, top, bottom, scroll, text),
      low: (lane, room, seen, input) => (seen ? composeShut(lane, room, input) : composeAway(lane, room)),
      drawn: (scene, heads) => {
        this.scene = scene;
        this.heads.show(scene, heads);
        if (this.plot) this.fit(this.plot, scene);
      },
    };
  }

  /** The plot scrolls where lanes need more than there is between strip and axis. */
  private fit(plot: HTMLElement, scene: Scene | undefined): void {
    const beyond = scene ? leastHeight(this.isShut, this.text) - (scene.axis - scene.stripHeight) : 0;
    plot.toggleAttribute('data-scrolls', beyond > 0);
    if (!scene || beyond <= 0) return;
    const px = { shown: scene.height, beyond, strip: scene.stripHeight };
    for (const [name, value] of Object.entries(px))
      if (plot.style.getPropertyValue(`--_${name}`) !== `${String(value)}px`)
        plot.style.setProperty(`--_${name}`, `${String(value)}px`);
  }

  private scrolled(plot: HTMLElement): void {
    if (plot.scrollTop === this.scroll) return;
    this.scroll = plot.scrollTop;
    if (this.view) this.host.plot.draw('still');
  }

  private toggle(value: string): void {
    const name = key(this.host.element.lanes, value);
    const shut = new Set(this.shut);
    if (!shut.delete(name)) shut.add(name);
    this.shut = shut;
    this.host.plot.freshly = true;
    this.host.requestUpdate();
  }

  private step(value: string, by: number): void {
    const choices = this.view?.choices ?? [];
    const next = choices.findIndex((lane) => lane.value === value) + by;
    const goal = choices[next];
    if (!goal) return;
    this.show(next);
    this.heads.focus(goal.value);
  }

  /** Scrolls so that all of a lane can be seen, or its top; false where that is so already. */
  private show(index: number): boolean {
    const { plot, scene } = this;
    const lane = scene?.lanes[index];
    if (!plot || !scene || !lane) return false;
    const above = lane.top - scene.stripHeight;
    const below = lane.base - scene.axis;
    if (above >= -1 && below <= 1) return false;
    plot.scrollTop += above < 0 || below > above ? above : below;
    this.scrolled(plot);
    return true;
  }
}

const key = (facet: string, value: string): string => `${facet}\n${value}`;
