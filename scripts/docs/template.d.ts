import type { DocsPage } from './pages.js';

export declare function escape(text: unknown): string;
export declare function pageOf(page: DocsPage, all: readonly DocsPage[]): string;
