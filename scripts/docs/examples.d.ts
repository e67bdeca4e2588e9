/** Files that timelines of the documentation read, without the extension. */
export declare const DATA: Readonly<Record<string, string>>;
