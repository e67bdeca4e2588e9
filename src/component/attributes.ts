import type { ComplexAttributeConverter } from 'lit';

/** "country, theme" as a list. */
export const listAttribute: ComplexAttributeConverter<readonly string[]> = {
  fromAttribute: (text) =>
    (text ?? '')
      .split(/[,;\s]+/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
};

/** JSON text; what is not JSON is an empty object, and said on the console. */
export const jsonAttribute: ComplexAttributeConverter<object> = {
  fromAttribute(text) {
    if (!text) return {};
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'object' && value !== null) return value;
    } catch {
      // told below
    }
    console.warn(`news-timeline: the filter attribute is not a JSON object and was left out: ${text}`);
    return {};
  },
};
