import '/dist/news-timeline.min.js';

let element;
let shown;

/** Until what was set is drawn: the element draws in its own update. */
const drawn = () => element.updateComplete;

export default {
  async load(mount, items, context) {
    shown = context.shown;
    element = globalThis.document.createElement('news-timeline');
    element.style.cssText = 'display:block;width:1200px;height:600px';
    element.items = items;
    mount.append(element);
    await element.loaded;
    await drawn();
  },
  setWindow(t0, t1) {
    element.view = [t0, t1];
  },
  async filter(on) {
    element.filter = on ? { facets: shown } : {};
    await drawn();
  },
  async search(text) {
    element.filter = text === '' ? {} : { text };
    await drawn();
  },
  async addItems(items) {
    element.addItems(items);
    await drawn();
  },
  state: () => ({ view: element.view, extent: element.extent, counts: element.counts }),
  extra: () => element.memory?.(),
  gestureTarget() {
    const plot = element.renderRoot.querySelector('[part~=plot]') ?? element;
    const { x, y, width, height } = plot.getBoundingClientRect();
    return { x, y, width, height, view: element.view };
  },
};
