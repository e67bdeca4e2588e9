// What the console is told of an author's function that failed: loaded where one does.

const PROMISE =
  'It gave a promise, and what it gives must be there at once: give a node, and fill it when the promise is kept.';

/** `about` is what it was asked for: an item, values of a facet that are compared, or a time. */
export function tellFault(name: string, fault: unknown, about: readonly unknown[]): void {
  const names = about.map(nameOf).filter((one) => one !== undefined);
  const whom = names.length ? ` for ${names.join(' and ')}` : '';
  console.warn(`news-timeline: ${name} failed${whom}; the default is used instead.`, fault ?? PROMISE);
}

function nameOf(about: unknown): string | undefined {
  if (typeof about === 'number') return new Date(about).toISOString();
  if (typeof about !== 'object' || about === null) return undefined;
  const { title, count, label } = about as {
    readonly title?: string;
    readonly count?: number;
    readonly label?: string;
  };
  // the second of two arguments may be { label } of a date as we would write it
  const name = title ?? (count === undefined ? undefined : label);
  return name === undefined ? undefined : `"${name}"`;
}

declare const console: { warn(text: string, reason: unknown): void };
