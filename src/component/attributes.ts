import type { ComplexAttributeConverter } from 'lit';

/** "country, theme" as a list. */
export const listAttribute: ComplexAttributeConverter<readonly string[]> = {
  fromAttribute: (text) =>
    (text ?? '')
      .split(/[,;\s]+/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
};

/** "Foreign policy, Economy" as a list: values may have spaces. */
export const valuesAttribute: ComplexAttributeConverter<readonly string[] | undefined> = {
  fromAttribute: (text) =>
    text
      ?.split(/[,;]/)
      .map((value) => value.trim())
      .filter((value) => value !== ''),
};

/** The text, and undefined where the attribute is taken away. */
export const textAttribute: ComplexAttributeConverter<string | undefined> = {
  fromAttribute: (text) => text ?? undefined,
};

/** JSON text of an object. Throws a TypeError that shows a text which is none. */
export const jsonAttribute: ComplexAttributeConverter<object> = {
  fromAttribute(text) {
    const value = text ? parsed(text) : {};
    if (typeof value === 'object' && value !== null) return value;
    throw new TypeError(`news-timeline: the filter attribute must be a JSON object, got ${String(text)}`);
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
