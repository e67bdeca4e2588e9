// The level of headings, so that a timeline fits into its page's outline.

/** Level of headings where no heading stands before the timeline. */
const USUAL = 3;
const DEEPEST = 6;

/** The author's level, or one below the last heading before the timeline. */
export function headingLevel(element: Element & { readonly headingLevel: number | undefined }): number {
  if (element.headingLevel !== undefined) return element.headingLevel;
  const root = element.getRootNode() as ParentNode & Node;
  const before = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].findLast(
    (heading) => element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING,
  );
  return before ? Math.min(DEEPEST, Number(before.localName[1]) + 1) : USUAL;
}
