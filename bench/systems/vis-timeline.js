import { DataSet, Timeline } from 'vis-timeline/standalone';

let items;
let passes;
let timeline;

const row = ({ id, start, end, title }) =>
  end ? { id, start, end, content: title } : { id, start, content: title };
const rows = (wanted) => new DataSet((wanted ? items.filter(wanted) : items).map(row));
const changed = () => new Promise((resolve) => timeline.once('changed', resolve));

export const visTimeline = (more) => ({
  async load(mount, given, context) {
    items = given;
    passes = context.passes;
    // given `start` and `end` it stays hidden for a second: without them it fits the items and shows at once
    await new Promise((resolve) => {
      const options = { height: context.height, ...more, onInitialDrawComplete: resolve };
      timeline = new Timeline(mount, rows(), options);
    });
  },
  setWindow: (t0, t1) => timeline.setWindow(t0, t1, { animation: false }),
  async filter(on) {
    const done = changed();
    timeline.setItems(rows(on ? passes : undefined));
    await done;
  },
});

export default visTimeline({});
