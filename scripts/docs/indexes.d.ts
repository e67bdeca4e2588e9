import type { DocsPage } from './pages.js';

export interface SearchSection {
  readonly url: string;
  readonly title: string;
  readonly heading?: string;
  readonly text: string;
}
export declare function searchIndex(pages: readonly DocsPage[]): readonly SearchSection[];
export declare function llmsText(pages: readonly DocsPage[]): string;
