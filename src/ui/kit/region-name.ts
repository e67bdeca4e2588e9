// Names of regions, so that several timelines in a page differ.

interface Named {
  readonly element: { readonly heading: string | undefined };
}

/** A region's own name after the author's heading. */
export const regionName = ({ element }: Named, name: string): string =>
  element.heading ? `${element.heading}, ${name}` : name;
