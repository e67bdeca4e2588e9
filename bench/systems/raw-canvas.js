// The limit: sorts, draws density columns and at most 60 labels, and does nothing else.

const INDEX = 2 ** 24; // a key is minute * 2^24 + index: sorts natively and finds the item
const MINUTE = 60e3;
const LABELS = 60;

let items;
let all;
let keys;
let shown;
let passes;
let pen;
let view;
let size;

const keyOf = (ms) => Math.floor(ms / MINUTE) * INDEX;

function lowerBound(wanted, from) {
  let low = from;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function draw() {
  const [t0, t1] = view;
  const { width, height } = size;
  const counts = new Uint32Array(width);
  const firsts = new Uint32Array(width);
  let before = lowerBound(keyOf(t0), 0);
  let most = 1;
  for (let x = 0; x < width; x++) {
    const next = lowerBound(keyOf(t0 + ((t1 - t0) * (x + 1)) / width), before);
    firsts[x] = before;
    counts[x] = next - before;
    if (counts[x] > most) most = counts[x];
    before = next;
  }
  pen.clearRect(0, 0, width, height);
  pen.fillStyle = '#888';
  for (let x = 0; x < width; x++) {
    if (counts[x] === 0) continue;
    const tall = 2 + (Math.log(1 + counts[x]) / Math.log(1 + most)) * 160;
    pen.fillRect(x, height - 20 - tall, 1, tall);
  }
  pen.fillStyle = '#111';
  for (let i = 0, x = 0; x < width && i < LABELS; x++) {
    if (counts[x] === 0) continue;
    const start = keys[firsts[x]];
    const index = start - Math.floor(start / INDEX) * INDEX;
    pen.fillText(items[index].title, x, 20 + (i % 20) * 18);
    i++;
    x += 19;
  }
}

function sortedKeys(wanted) {
  const found = new Float64Array(items.length);
  let count = 0;
  for (let i = 0; i < items.length; i++) if (wanted(items[i])) found[count++] = keyOf(items[i].start) + i;
  return found.subarray(0, count).sort();
}

export default {
  async load(mount, given, context) {
    items = given;
    passes = context.passes;
    view = context.extent;
    size = context;
    const canvas = mount.appendChild(globalThis.document.createElement('canvas'));
    canvas.width = context.width;
    canvas.height = context.height;
    pen = canvas.getContext('2d');
    pen.font = '12px sans-serif';
    keys = all = sortedKeys(() => true);
    draw();
  },
  setWindow(t0, t1) {
    view = [t0, t1];
    draw();
  },
  async filter(on) {
    shown ??= Uint8Array.from(items, (item) => (passes(item) ? 1 : 0)); // once, as an index would
    keys = on ? all.filter((key) => shown[key - Math.floor(key / INDEX) * INDEX] === 1) : all;
    draw();
  },
};
