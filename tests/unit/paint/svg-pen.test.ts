import { describe, expect, it } from 'vitest';
import { DOMParser } from '@xmldom/xmldom';
import { SvgPen } from '../../../src/paint/svg-pen.js';

const parse = (svg: string): ReturnType<DOMParser['parseFromString']> =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(svg, 'image/svg+xml');

describe('SvgPen', () => {
  it('writes every shape it is given', () => {
    const pen = new SvgPen('serif');
    pen.rects([0, 0, 10, 5, 20, 0, 10, 5], 'red', 0.5, 2);
    pen.dots([5, 5, 4], 'blue');
    pen.dots([5, 5, 6], 'black', 2);
    pen.lines([0, 0, 9, 9], 'green', 1, 1);
    pen.fade([0, 0, 100, 5], 'red', 1, { start: false, end: true });
    const root = parse(pen.svg(100, 50)).documentElement!;
    expect(root.getAttribute('viewBox')).toBe('0 0 100 50');
    expect(root.getElementsByTagName('circle').length).toBe(2);
    expect(root.getElementsByTagName('rect').length).toBe(2 + 1 + 8);
    expect(root.getElementsByTagName('path')[0]?.getAttribute('d')).toBe('M0 0L9 9');
  });

  it('keeps hostile text text, and the document well-formed', () => {
    const text = '</text><script>alert(1)</script>\u0000\u0007 & "quotes" \uD800 end';
    const pen = new SvgPen('"><script>');
    pen.text(text, 0, 0, { colour: '"/><script>', size: 12 });
    const root = parse(pen.svg(10, 10)).documentElement!;
    expect(root.getElementsByTagName('script').length).toBe(0);
    expect(root.textContent).toBe('</text><script>alert(1)</script> & "quotes"  end');
  });
});
