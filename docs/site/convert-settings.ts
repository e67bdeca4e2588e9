// Settings of TimelineJS or vis-timeline, pasted as code or as the address of an iframe, turned into the tag of this element.
import { isCode, objectsIn } from './literal.js';
import { type Rule, type Settings, TIMELINEJS, VIS } from './settings-tables.js';

export interface Conversion {
  readonly from: 'TimelineJS' | 'vis-timeline';
  readonly html: string;
  /** The rule of CSS; empty where none is needed. */
  readonly css: string;
  /** What has no counterpart, or is to be done by hand. */
  readonly notes: readonly { readonly option: string; readonly why: string }[];
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The settings in the address of an iframe that TimelineJS's own page has made. */
function iframeSettings(text: string): Settings | undefined {
  const address = /https?:\/\/[^\s"'<>]*timeline3?\/[^\s"'<>]*embed[^\s"'<>]*\?[^\s"'<>]+/.exec(text)?.[0];
  if (address === undefined) return undefined;
  const settings = Object.fromEntries(new URL(address.replaceAll('&amp;', '&')).searchParams);
  const { source } = settings;
  return source !== undefined && /^[\w-]{20,}$/.test(source)
    ? { ...settings, source: `https://docs.google.com/spreadsheets/d/${source}` }
    : settings;
}

const known = (settings: Settings, table: Readonly<Record<string, Rule>>): number =>
  Object.keys(settings).filter((key) => Object.hasOwn(table, key)).length;

/** The object of the text that has most settings of one of the two; of names that both have, vis-timeline's are written so too. */
function settingsIn(
  text: string,
): { readonly settings: Settings; readonly from: Conversion['from'] } | undefined {
  const inFrame = iframeSettings(text);
  if (inFrame) return { settings: inFrame, from: 'TimelineJS' };
  const isTimelineJs = /\bTL\.Timeline\b|timeline3/.test(text);
  let best: { settings: Settings; from: Conversion['from']; score: number } | undefined;
  for (const settings of objectsIn(text))
    for (const [from, table] of [
      ['vis-timeline', VIS],
      ['TimelineJS', TIMELINEJS],
    ] as const) {
      const score = known(settings, table) + (from === 'TimelineJS' && isTimelineJs ? 0.5 : 0);
      if (score >= 1 && score > (best?.score ?? 0)) best = { settings, from, score };
    }
  return best;
}

/** What is made of a text with settings; undefined where there are none that are known. */
export function convertSettings(text: string): Conversion | undefined {
  const found = settingsIn(text);
  if (!found) return undefined;
  const { settings, from } = found;
  const table = from === 'TimelineJS' ? TIMELINEJS : VIS;
  const attributes: Record<string, string> = from === 'TimelineJS' ? { story: '' } : {};
  const css: Record<string, string> = {};
  const notes: { option: string; why: string }[] = [];
  for (const [option, value] of Object.entries(settings)) {
    const rule = Object.hasOwn(table, option) ? table[option]! : undefined;
    if (!rule) {
      notes.push({ option, why: 'It is not a setting that this page knows.' });
      continue;
    }
    const made = { ...rule.attributes?.(value, settings) };
    const styled = { ...rule.css?.(value) };
    let count = 0;
    for (const [target, entries] of [
      [attributes, made],
      [css, styled],
    ] as const)
      for (const [name, entry] of Object.entries(entries))
        if (entry !== undefined) {
          target[name] = entry;
          count++;
        }
    if (rule.note !== undefined && (count === 0 || option === 'font' || option.startsWith('group')))
      notes.push({ option, why: rule.note });
    else if (count === 0 && isCode(value))
      notes.push({ option, why: 'Its value is code: set the attribute by hand.' });
  }
  const written = Object.entries({ src: 'events.csv', ...attributes })
    .map(([name, value]) => (value === '' ? `  ${name}` : `  ${name}="${escape(value)}"`))
    .join('\n');
  const rules = Object.entries(css).map(([name, value]) => `  ${name}: ${value};\n`);
  return {
    from,
    html: `<news-timeline\n${written}\n></news-timeline>`,
    css: rules.length ? `news-timeline {\n${rules.join('')}}` : '',
    notes,
  };
}
