import { describe, expect, it } from 'vitest';
import { isRightToLeft } from '../../../src/text/text-direction.js';

describe('isRightToLeft', () => {
  it.each(['ar', 'ar-EG', 'AR', 'fa', 'he-IL', 'ckb', 'ur'])('%s is', (tag) => {
    expect(isRightToLeft(tag)).toBe(true);
  });

  it.each(['en', 'arn', 'hy', 'az-Arabic', '', undefined])('%s is not', (tag) => {
    expect(isRightToLeft(tag)).toBe(false);
  });
});
