// The accessors and attributes of the table's properties. What code assigns wrongly throws; what an attribute says wrongly, or code
// that ran before the element was defined, is a problem, and the default stands in.
import {
  type ComplexAttributeConverter,
  LitElement,
  type PropertyDeclaration,
  type PropertyDeclarations,
} from 'lit';
import type { Problem } from '../../items/problem.js';
import { PROPERTIES, type PropertyName, type PropertyRow, RENAMED } from './properties.js';
import { Mismatch, contentCopy, sameContent } from './readers.js';
import type { RenamedProperties, TimelineProperties } from '../../context/properties.js';

/** What an attribute says: its setter must not throw. */
export class AttributeText {
  readonly text: string | null;

  constructor(text: string | null) {
    this.text = text;
  }
}

const fromAttribute: ComplexAttributeConverter = { fromAttribute: (text) => new AttributeText(text) };

/** More items than this are compared by identity, since a copy of each would cost memory. */
const COPIED_AT_MOST = 20_000;

const ROWS: Readonly<Record<string, PropertyRow<unknown>>> = PROPERTIES;

function declarations(): PropertyDeclarations {
  const own = Object.entries(ROWS).map(([name, { attribute, reflect }]) => [
    name,
    { attribute: attribute ?? false, converter: fromAttribute, reflect, hasChanged: () => true },
  ]);
  const renamed = Object.entries(RENAMED).map(([name, { attribute }]) => [
    name,
    { attribute: attribute ?? false, converter: fromAttribute, noAccessor: true },
  ]);
  return Object.fromEntries([...own, ...renamed]) as PropertyDeclarations;
}

type Base = Omit<typeof LitElement, 'prototype'> &
  (new () => LitElement & TimelineProperties & RenamedProperties);

export class PropertyElement extends (LitElement as unknown as Base) {
  static override properties: PropertyDeclarations = {
    ...declarations(),
    view: { attribute: 'view', converter: fromAttribute, noAccessor: true },
  };

  /** What is kept of each property: what it read, and the items as they were when they were set. */
  readonly #settings = new Map<string, unknown>();
  #itemsCopy: readonly unknown[] | undefined;
  #itemsChanged = false;
  readonly #misread = new Map<string, Problem>();
  /** Values that were set before the element was defined are being taken over. */
  #upgrading = false;

  /** What attributes, or values from before the definition, said that could not be used. */
  get settingProblems(): readonly Problem[] {
    return [...this.#misread.values()];
  }

  static getPropertyDescriptor(
    property: PropertyKey,
    _key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor {
    const name = property as PropertyName;
    return {
      get(this: PropertyElement): unknown {
        return this.kept(name);
      },
      set(this: PropertyElement, given: unknown) {
        this.#assign(name, given, options);
      },
      configurable: true,
      enumerable: true,
    };
  }

  #assign(name: PropertyName, given: unknown, options: PropertyDeclaration): void {
    const old = this[name];
    const next = this.admit(name, given, ROWS[name]!);
    const same = name === 'source' ? old === next : sameContent(old, next);
    if (name === 'items' ? this.#sameItems(next) : same) return;
    if (!this.keep(name, next)) return;
    this.requestUpdate(name, old, options);
  }

  /** The value of a property as it is kept. */
  protected kept(name: PropertyName): unknown {
    return this.#settings.has(name) ? this.#settings.get(name) : ROWS[name]?.initial;
  }

  /** Keeps another value; false where whoever keeps it asks for an update too. */
  protected keep(name: PropertyName, value: unknown): boolean {
    this.#settings.set(name, value);
    return true;
  }

  /** What is shown is no longer what was set, as after `addItems`: setting equal items takes effect again. */
  protected forgetItems(): void {
    this.#itemsCopy = undefined;
    this.#itemsChanged = true;
  }

  #sameItems(next: unknown): boolean {
    if (this.#itemsChanged) {
      this.#itemsChanged = false;
      const rows = next as readonly unknown[] | undefined;
      this.#itemsCopy = rows && copyOf(rows);
      return false;
    }
    const [old, rows] = [this.#itemsCopy, next as readonly unknown[] | undefined];
    const same = old === undefined || rows === undefined ? old === rows : sameRows(old, rows);
    if (!same) this.#itemsCopy = rows && copyOf(rows);
    return same;
  }

  /** The value as the property keeps it. Throws a TypeError for what code assigns and the property does not take. */
  protected admit<T>(name: string, given: unknown, row: PropertyRow<T>): T {
    this.#misread.delete(name);
    const said = given instanceof AttributeText;
    const value: unknown = said ? given.text : given;
    if (value === undefined || value === null || (name === 'lanes' && isNoLanes(value)))
      return row.initial as T;
    try {
      return row.read(value);
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      const label = said ? (row.attribute ?? name) : name;
      const why = `${label}: expected ${error.expected}; got ${shown(value)}`;
      if (!said && !this.#upgrading) throw new TypeError(`news-timeline: ${why}`, { cause: error });
      const [chosen, text] = [row.fallback ?? row.initial, shown(value)];
      const instead = row.fallback === undefined ? 'the default' : String(row.fallback);
      this.#misread.set(name, {
        severity: 'field',
        field: label,
        value: text,
        why: `It is not what ${label} takes; ${instead} is used instead.`,
        remedy: `Give ${error.expected}.`,
      });
      warn(`${why}; ${instead} is used instead.`);
      return chosen as T;
    }
  }

  protected override performUpdate(): void {
    this.#upgrading = !this.hasUpdated;
    try {
      super.performUpdate();
    } finally {
      this.#upgrading = false;
    }
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.#upgrading = false; // what was set before is taken over
    super.willUpdate(changed);
  }
}

const copyOf = (rows: readonly unknown[]): readonly unknown[] =>
  rows.length > COPIED_AT_MOST ? [...rows] : contentCopy(rows);

const sameRows = (old: readonly unknown[], rows: readonly unknown[]): boolean =>
  old.length === rows.length &&
  (rows.length > COPIED_AT_MOST ? rows.every((row, i) => row === old[i]) : sameContent(old, rows));

/** The value as text that fits into a line. */
function shown(value: unknown): string {
  let text: string | undefined;
  for (const write of [JSON.stringify, String])
    try {
      text ??= write(value);
    } catch {
      // it holds itself, or is no text
    }
  text ??= typeof value;
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

// Names of before.

/** To the author of the page, who reads it in the console. */
export const warn = (text: string): void => {
  console.warn(`news-timeline: ${text}`);
};

const warned = new Set<string>();

function warnOnce(old: string, now: string): void {
  if (warned.has(old)) return;
  warned.add(old);
  warn(`${old} is now ${now}; the old name works until 1.0.`);
}

/** `lanes="none"` was the way to have none. */
function isNoLanes(value: unknown): boolean {
  if (value !== 'none') return false;
  warnOnce('lanes="none"', 'no lanes attribute');
  return true;
}

for (const [old, { to, when }] of Object.entries(RENAMED)) {
  const attribute = ROWS[to]?.attribute;
  const now = attribute === undefined ? `"${to}"` : `"${attribute}" (property ${to})`;
  Object.defineProperty(PropertyElement.prototype, old, {
    get(this: PropertyElement): unknown {
      const value = this[to];
      return when === undefined ? value : value === true ? when : undefined;
    },
    set(this: PropertyElement, given: unknown) {
      const value: unknown = given instanceof AttributeText ? given.text : given;
      if (when !== undefined && value !== when && value !== undefined && value !== null) return;
      if (value !== null && value !== undefined) warnOnce(`"${old}"`, now);
      (this as Record<string, unknown> & PropertyElement)[to as string] =
        when === undefined ? given : value === when;
    },
    configurable: true,
    enumerable: true,
  });
}
