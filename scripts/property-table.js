// What the table of properties says of itself: read from its source by the TypeScript parser, for the element's types, the manifest
// and README.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const TABLE = 'src/element/properties/properties.ts';

/** Rows in order: name, attribute (or undefined), documentation, README's line, type, what is accepted besides, default. */
export function propertyTable() {
  const source = ts.createSourceFile(TABLE, readFileSync(TABLE, 'utf8'), ts.ScriptTarget.Latest, true);
  return membersOf(source, 'PROPERTIES').map((member) => {
    const doc = docOf(member);
    const attribute = textMember(member.initializer, 'attribute');
    const missing = ['summary', 'type'].filter((tag) => !doc.tags[tag]);
    if (missing.length) throw new Error(`${TABLE}: ${member.name.text} has no @${missing.join(', no @')}`);
    return {
      name: member.name.text,
      attribute,
      text: doc.text,
      summary: doc.tags.summary,
      type: doc.tags.type.slice(1, -1),
      accepts: doc.tags.accepts?.slice(1, -1),
      initial: /Default: ([^.:,]+)[.:,]/.exec(doc.text)?.[1],
      reflects: /reflect: true/.test(member.initializer.getText()),
    };
  });
}

/** Old name, old attribute, new name and the one value it meant something with. */
export function renamedTable() {
  const source = ts.createSourceFile(TABLE, readFileSync(TABLE, 'utf8'), ts.ScriptTarget.Latest, true);
  return membersOf(source, 'RENAMED').map((member) => ({
    name: member.name.text,
    to: textMember(member.initializer, 'to'),
    attribute: textMember(member.initializer, 'attribute'),
    when: textMember(member.initializer, 'when'),
  }));
}

function membersOf(source, constant) {
  let found;
  const visit = (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === constant) found = node.initializer;
    ts.forEachChild(node, visit);
  };
  visit(source);
  while (found && !ts.isObjectLiteralExpression(found)) found = found.expression;
  return [...found.properties];
}

const textMember = (object, key) =>
  object.properties.find((one) => one.name?.getText() === key)?.initializer?.text;

function docOf(member) {
  const [doc] = member.jsDoc ?? [];
  const lines = (doc?.getText() ?? '')
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim());
  const tags = {};
  const text = [];
  let into;
  for (const line of lines) {
    const tag = /^@(\w+) (.*)$/.exec(line);
    if (tag) tags[(into = tag[1])] = tag[2];
    else if (into) tags[into] = `${tags[into]} ${line}`.trim();
    else if (line) text.push(line);
  }
  return { text: text.join(' '), tags };
}

/** `view` is not in the table, since it reads as another type than it is set as. */
const VIEW = {
  name: 'view',
  text: 'The window: two dates in order, `"2026-02-16/2026-03-01"`, `fit`, `latest` or `densest`. Default: everything.',
  type: 'readonly [DateInput, DateInput] | string | undefined',
};

/** The element's properties as TypeScript sees them: what is read, and what may be assigned. */
export function propertyTypes(rows, renamed) {
  const imports = {
    '../items/item.js': ['DateInput', 'ItemInput', 'NewsItem'],
    '../i18n/messages.js': ['Words'],
    '../source/source.js': ['Filter', 'Source'],
    '../layout/ticks.js': ['TickText'],
    '../render/palette.js': ['Shape'],
    '../state/state.js': ['ControlName'],
    '../state/filter.js': ['FacetInput', 'LaneOrder'],
    './settings.js': ['FetchOptions'],
    '../ui/kit/own-content.js': ['ItemTemplate'],
    './language.js': ['DateTextOf'],
    '../time/read-date.js': ['DateNumbers', 'DateOrder'],
  };
  const all = rows.map((row) => `${row.type} ${row.accepts}`).join(' ');
  const used = Object.entries(imports).flatMap(([from, names]) => {
    const there = names.filter((name) => new RegExp(`\\b${name}\\b`).test(all));
    return there.length ? [`import type { ${there.join(', ')} } from '${from}';`] : [];
  });
  const assigned = ({ type, accepts }) =>
    [...new Set([...type.split(' | '), ...(accepts ? [accepts] : []), 'null', 'undefined'])].join(' | ');
  const accessors = rows.flatMap((row) => [
    `/** ${row.text} */`,
    `get ${row.name}(): ${row.type};`,
    `set ${row.name}(value: ${assigned(row)});`,
  ]);
  const old = renamed.flatMap(({ name, to, when }) => {
    const row = rows.find((one) => one.name === to);
    const type = when === undefined ? row.type : `'${when}' | undefined`;
    return [
      `/** @deprecated It is called \`${to}\` now; this name works until 1.0. */`,
      `get ${name}(): ${type};`,
      `set ${name}(value: ${when === undefined ? assigned(row) : `'${when}' | null | undefined`});`,
    ];
  });
  return [
    '// Made by `npm run analyze` from `properties.ts`: change that one. What an accessor takes may be wider than what it gives.',
    ...used,
    '',
    'export interface TimelineProperties {',
    ...accessors,
    '}',
    '',
    '/** What may be set on the element by a framework, each left out for its default. */',
    'export interface TimelineProps {',
    ...[...rows, VIEW].flatMap((row) => [`/** ${row.text} */`, `readonly ${row.name}?: ${assigned(row)};`]),
    '}',
    '',
    '/** Names of before, which work until 1.0. */',
    'export interface RenamedProperties {',
    ...old,
    '}',
    '',
  ].join('\n');
}

const cell = (text) => text.replaceAll('|', '\\|');

/** README's tables: the properties, and the old names with the new ones. */
export function readmeTables(rows, renamed) {
  const code = (text) => (text === undefined ? '' : `\`${text}\``);
  const view = {
    name: 'view',
    attribute: 'view',
    summary: 'the window `[start, end)` in ms; also takes dates, `"2026-02-16/2026-03-01"`, `"fit"`',
  };
  const at = rows.findIndex((row) => row.name === 'initialView');
  const lines = rows.toSpliced(at, 0, view);
  const properties = [
    '| property | attribute | meaning |',
    '| --- | --- | --- |',
    ...lines.map((row) => `| ${code(row.name)} | ${code(row.attribute)} | ${cell(row.summary)} |`),
  ];
  const attributeOf = (name) => rows.find((row) => row.name === name)?.attribute;
  const names = [
    '| until 0.1 | now | property |',
    '| --- | --- | --- |',
    ...renamed.map(({ name, to, attribute, when }) => {
      const old = when === undefined ? (attribute ?? `${name} (property)`) : `${attribute}="${when}"`;
      return `| ${code(old)} | ${code(attributeOf(to))} | ${code(to)} |`;
    }),
    '| `lanes="none"` | no attribute | `lanes` |',
  ];
  return { properties: properties.join('\n'), names: names.join('\n') };
}
