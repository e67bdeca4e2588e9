import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import type { NodeLike } from '../../../src/formats/reader.js';
import { parseXml as oracle } from '../formats/support.js';

/** Elements and text of a tree, in a form that can be compared. */
const shape = (node: NodeLike): unknown => {
  const out: unknown[] = [
    node.nodeName,
    node.getAttribute?.('title') ?? '',
    node.getAttribute?.('start') ?? '',
  ];
  let text = '';
  for (let i = 0; i < node.childNodes.length; i++) {
    const child = node.childNodes[i]!;
    if (child.nodeType === 3 || child.nodeType === 4) text += child.nodeValue ?? '';
    else if (child.nodeType === 1) {
      out.push(text, shape(child));
      text = '';
    }
  }
  return [...out, text];
};

describe('parseXml', () => {
  it.each(
    ['feeds', 'simile', 'own'].flatMap((folder) =>
      readdirSync(`tests/fixtures/${folder}`)
        .filter((name) => name.endsWith('.xml') && !name.includes('broken'))
        .map((name) => `${folder}/${name}`),
    ),
  )('reads %s as xmldom does', (name) => {
    const text = readFileSync(`tests/fixtures/${name}`, 'utf8').replace(/\r\n/g, '\n');
    const [ours, theirs] = [parseXml(text, 'application/xml'), oracle(text, 'application/xml')];
    expect(shape(ours.documentElement!)).toEqual(shape(theirs.documentElement!));
  });

  it.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a>&nbsp;</a>',
    '<a>b & c</a>',
    '<a b=c/>',
    '<a b/>',
    '<a><</a>',
    '<a/>x',
  ])('refuses %j as XML', (text) => {
    expect(() => parseXml(text, 'application/xml')).toThrow();
  });

  it('takes HTML as it comes', () => {
    const { documentElement } = parseXml(
      '<ul><LI class=a>One<li>Two<br>three &nbsp;<b>x</ul><script>a<b</script>',
      'text/html',
    );
    expect(shape(documentElement!)).toEqual([
      '#document',
      '',
      '',
      '',
      [
        'ul',
        '',
        '',
        '',
        ['li', '', '', 'One'],
        '',
        ['li', '', '', 'Two', ['br', '', '', ''], 'three \u00A0', ['b', '', '', 'x'], ''],
        '',
      ],
      '',
      ['script', '', '', 'a<b'],
      '',
    ]);
  });

  it('takes half a megabyte of open tags, quotes and brackets in time that grows with their number', () => {
    const time = (text: string): number => {
      const begun = performance.now();
      for (const type of ['text/html', 'application/xml'] as const)
        try {
          parseXml(text, type);
        } catch {
          // What is refused is refused in time too.
        }
      return performance.now() - begun;
    };
    for (const piece of ['<a "', '<a x="', '<b>', '<!--', '<', '&'])
      expect(time(piece.repeat(500_000 / piece.length))).toBeLessThan(4000);
  });

  it('reads an attribute of any name, and no property of objects', () => {
    const { documentElement } = parseXml('<a title="x &amp; y"/>', 'application/xml');
    expect(documentElement?.getAttribute?.('title')).toBe('x & y');
    expect(documentElement?.getAttribute?.('constructor')).toBeNull();
  });
});
