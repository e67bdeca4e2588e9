// Writes what editors and frameworks know of the element, from custom-elements.json and the table of properties: data for VS Code and
// JetBrains, and declarations for the JSX of React, Preact and Solid, for Vue and for Svelte.

const TAG = 'news-timeline';
const MADE = '// Made by `npm run analyze` from the manifest: change the sources of that.';

const elementOf = (manifest) =>
  manifest.modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === TAG);

/** The words that an attribute takes, where its type is nothing but these. */
const wordsOf = (type = '') =>
  [...type.matchAll(/'([^']*)'/g)].map(([, word]) => word).filter((word) => word !== '');

/** For `html.customData` of VS Code. */
export function vscodeData(manifest) {
  const { description, attributes } = elementOf(manifest);
  return {
    version: 1.1,
    tags: [
      {
        name: TAG,
        description,
        attributes: attributes.map(({ name, description: text, deprecated, type }) => {
          const values = wordsOf(type?.text).map((word) => ({ name: word }));
          return {
            name,
            description: deprecated ? `Deprecated. ${deprecated}` : text,
            ...(type?.text.startsWith('boolean') ? { valueSet: 'v' } : {}),
            ...(values.length ? { values } : {}),
          };
        }),
      },
    ],
  };
}

/** For JetBrains' editors and whoever else reads web-types. */
export function webTypes(manifest, { name, version }) {
  const { description, attributes, members, events, slots, cssParts, cssProperties } = elementOf(manifest);
  const plain = ({ name: own, description: text }) => ({ name: own, description: text ?? '' });
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: TAG,
            description,
            attributes: attributes.map((one) => ({
              ...plain(one),
              ...(one.deprecated ? { deprecated: true, description: one.deprecated } : {}),
              value: { type: one.type?.text ?? 'string', required: false },
            })),
            slots: slots.map((one) => ({ ...plain(one), name: one.name || 'default' })),
            js: {
              properties: members
                .filter(({ kind }) => kind === 'field')
                .map((one) => ({ ...plain(one), type: one.type?.text ?? 'unknown' })),
              events: events.map((one) => ({ ...plain(one), type: one.type?.text ?? 'Event' })),
            },
            css: {
              parts: cssParts.map(plain),
              properties: cssProperties.map(plain),
            },
          },
        ],
      },
    },
  };
}

const camel = (event) => event.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Events by the names that listeners have in a framework. */
const handlers = (manifest, nameOf) =>
  elementOf(manifest).events.map(
    ({ name, description }) =>
      `  /** ${description} */\n  ${nameOf(name)}?: ((event: NewsTimelineEventMap['${name}']) => void) | undefined;`,
  );

const head = (...imports) => [
  MADE,
  `import type { NewsTimeline, NewsTimelineEventMap, TimelineProps } from '${TAG}';`,
  ...imports,
  '',
];

/** The declarations by file name, each to be imported once, as a type. */
export function frameworkTypes(manifest) {
  const on = (event) => `'on${event}'`;
  const quoted = (prefix) => (event) => `'${prefix}${event}'`;
  const file = (lines) => `${lines.join('\n')}\n`;
  return {
    'react.d.ts': file([
      ...head(
        "import type { ForwardRefExoticComponent, HTMLAttributes, ReactNode, RefAttributes } from 'react';",
      ),
      '/** Listeners; those of the element’s own events get the element’s event, not one of React’s. */',
      'export interface NewsTimelineListeners {',
      ...handlers(manifest, (event) => `on${camel(`-${event}`)}`),
      '}',
      '',
      'export interface NewsTimelineComponentProps',
      '  extends TimelineProps, NewsTimelineListeners, Omit<HTMLAttributes<HTMLElement>, keyof TimelineProps> {',
      '  /** What stands in the element: templates, or the story as plain HTML until scripts run. Default: the items as a list. */',
      '  readonly children?: ReactNode;',
      '}',
      '',
      '/** `<news-timeline>` as a component: properties are set when their content changes, events are props, `ref` is the element. */',
      'export declare const NewsTimelineView: ForwardRefExoticComponent<',
      '  NewsTimelineComponentProps & RefAttributes<NewsTimeline>',
      '>;',
      'export { NewsTimelineView as NewsTimeline };',
      'export default NewsTimelineView;',
    ]),
    'jsx-react.d.ts': file([
      ...head("import type { DetailedHTMLProps, HTMLAttributes } from 'react';"),
      'type OfElement = Omit<DetailedHTMLProps<HTMLAttributes<NewsTimeline>, NewsTimeline>, keyof TimelineProps>;',
      'interface Listeners {',
      ...handlers(manifest, on),
      '}',
      "declare module 'react' {",
      '  namespace JSX {',
      '    interface IntrinsicElements {',
      `      '${TAG}': OfElement & TimelineProps & Listeners;`,
      '    }',
      '  }',
      '}',
    ]),
    'jsx-preact.d.ts': file([
      ...head("import type { JSX } from 'preact';"),
      'interface Listeners {',
      ...handlers(manifest, on),
      '}',
      "declare module 'preact' {",
      '  namespace JSX {',
      '    interface IntrinsicElements {',
      `      '${TAG}': Omit<JSX.HTMLAttributes<NewsTimeline>, keyof TimelineProps> & TimelineProps & Listeners;`,
      '    }',
      '  }',
      '}',
    ]),
    'jsx-solid.d.ts': file([
      ...head("import type { JSX } from 'solid-js';"),
      'type Prefixed = { [K in keyof TimelineProps as `prop:${string & K}`]?: TimelineProps[K] };',
      'interface Listeners {',
      ...handlers(manifest, quoted('on:')),
      '}',
      "declare module 'solid-js' {",
      '  namespace JSX {',
      '    interface IntrinsicElements {',
      `      '${TAG}': Omit<JSX.HTMLAttributes<NewsTimeline>, keyof TimelineProps> &`,
      '        TimelineProps &',
      '        Prefixed &',
      '        Listeners;',
      '    }',
      '  }',
      '}',
    ]),
    'svelte.d.ts': file([
      ...head("import type { HTMLAttributes } from 'svelte/elements';"),
      'interface Listeners {',
      ...handlers(manifest, on),
      '}',
      "declare module 'svelte/elements' {",
      '  interface SvelteHTMLElements {',
      `    '${TAG}': Omit<HTMLAttributes<NewsTimeline>, keyof TimelineProps> & TimelineProps & Listeners;`,
      '  }',
      '}',
    ]),
    'vue.d.ts': file([
      ...head("import type { DefineComponent, HTMLAttributes } from 'vue';"),
      'export interface NewsTimelineListeners {',
      ...handlers(manifest, (event) => `on${camel(`-${event}`)}`),
      '}',
      '',
      '/** `<news-timeline>` as a component: `@nt-select` and the like listen, `element` of the template ref is the element. */',
      'export declare const NewsTimelineView: DefineComponent<',
      '  TimelineProps & NewsTimelineListeners,',
      '  { readonly element: NewsTimeline | undefined }',
      '>;',
      'export { NewsTimelineView as NewsTimeline };',
      'export default NewsTimelineView;',
      '',
      "declare module 'vue' {",
      '  interface GlobalComponents {',
      `    '${TAG}': DefineComponent<TimelineProps & NewsTimelineListeners & HTMLAttributes>;`,
      '  }',
      '}',
    ]),
  };
}

/** What the wrappers know of the element: the names of its properties and events. */
export const wrapperNames = (rows, manifest) =>
  [
    MADE,
    `export const PROPERTIES = ${JSON.stringify([...rows.map(({ name }) => name), 'view'].sort())};`,
    `export const EVENTS = ${JSON.stringify(elementOf(manifest).events.map(({ name }) => name))};`,
    '',
  ].join('\n');
