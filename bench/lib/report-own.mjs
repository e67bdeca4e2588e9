// The part of the report about this component alone.
import { count, digits, table } from './report.mjs';

const kilobytes = (bytes) => `${count(Math.round(bytes / 1e3))} kB`;

function frames({ small, large, tenMillion, tenMillionRaw }) {
  const rows = [];
  const add = (what, numbers) => {
    if (numbers) rows.push([what, digits(numbers.mean), digits(numbers.p95), digits(numbers.fps)]);
  };
  for (const each of [small, large]) {
    add(`wheel with ctrl, ${count(each?.size ?? 0)}`, each?.gestures?.zoom);
    add(`drag, ${count(each?.size ?? 0)}`, each?.gestures?.pan);
  }
  add('scripted, 10,000,000', tenMillion?.frame);
  add('raw canvas, scripted, 10,000,000', tenMillionRaw?.frame);
  return `### Real gestures, and ten million\n\n${table(['', 'mean CPU, ms', 'p95, ms', 'frames a second'], rows)}\n`;
}

function memory({ small, large, tenMillion }) {
  const rows = [small, large, tenMillion]
    .filter((each) => each?.load)
    .map(({ size, bytes, allocated, load }) => [
      count(size),
      digits(bytes),
      allocated === undefined ? '–' : kilobytes(allocated),
      digits(load.ms),
      digits(load.cpu),
      digits(load.longestTask),
    ]);
  const head = [
    'items',
    'bytes an item',
    'allocated a frame',
    'load, ms',
    'load CPU, ms',
    'longest task, ms',
  ];
  return `### Memory and loading\n\n${table(head, rows)}\n`;
}

function sentences({ large, dateText, ...others }) {
  const failed = Object.entries({ large, dateText, ...others }).filter(([, { failed: why }]) => why);
  return [
    dateText?.load &&
      `Loading ${count(dateText.size)} items whose dates are ISO text: ${digits(dateText.load.ms)} ms, ` +
        `${digits(dateText.load.cpu)} ms CPU.`,
    large?.added &&
      `Adding 1,000 items to ${count(large.size)}: ${digits(large.added.ms)} ms to the picture, longest task ` +
        `${digits(large.added.longestTask)} ms.`,
    large?.memory && `What the element says it holds: \`${JSON.stringify(large.memory)}\`.`,
    ...failed.map(([name, { failed: why }]) => `Not measured, ${name}: ${why}.`),
  ]
    .filter(Boolean)
    .join('\n');
}

function profile({ profile: found }) {
  if (!found?.frames) return '';
  const rows = (list) =>
    list.slice(0, 20).map(({ label, ms }) => [`\`${label}\``, (ms / found.count).toFixed(2)]);
  return [
    `### A profile of the frames at ${count(found.size)} items, ms a frame`,
    ...(found.kinds
      ? [
          table(
            ['what', 'ms'],
            found.kinds.map(({ kind, ms }) => [kind, ms.toFixed(2)]),
          ),
        ]
      : []),
    table(['with callees', 'ms'], rows(found.frames.whole)),
    table(['own time', 'ms'], rows(found.frames.own)),
  ].join('\n\n');
}

export const ownMarkdown = (own) => [frames(own), memory(own), sentences(own), profile(own)].join('\n');
