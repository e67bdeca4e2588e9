// A date that is an object of its parts, as TimelineJS and others write it: {"year": 1964, "month": 4, "day": 3}.
import { PART_NAMES, foldName, joinYearMonthDay } from '../items/field-names.js';
import { isObject } from './json/json-value.js';

/** The date of an object such as {"year": 1964, "month": 4}; any other value as it is. */
export const dateOfObject = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  const [year, month, day] = PART_NAMES.map((names) => keys.find((key) => names.includes(foldName(key))));
  if (year === undefined) return value;
  const part = (key: string | undefined): unknown => (key === undefined ? undefined : value[key]);
  return month === undefined
    ? value[year]
    : (joinYearMonthDay([part(year), part(month), part(day)]) ?? value);
};
