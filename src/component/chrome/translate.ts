/** A phrase of the interface in the reader's language; `values` fill its gaps and choose its plural. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;
