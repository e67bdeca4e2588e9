export interface DocsPage {
  readonly file: string;
  readonly group: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
}
export declare function pages(): readonly DocsPage[];
