import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawSvg, stepsIn } from '../../../builder/publish/pictures.js';
import { emptyProject, type Project } from '../../../builder/state/project.js';
import { DEFAULT_SETTINGS, type Settings } from '../../../builder/state/settings.js';
import { readText } from '../../../src/formats/read.js';
import { textOf } from '../../../builder/rows/columns.js';

let rows: Project['rows'] = [];
beforeAll(async () => {
  rows = (await readText(readFileSync('demo/south-caucasus-story.csv', 'utf8'))).items;
});

const project = (settings: Partial<Settings>, of = rows): Project => ({
  ...emptyProject,
  rows: of,
  settings: { ...DEFAULT_SETTINGS, heading: 'The war', standfirst: 'And after', story: true, ...settings },
});

/** The texts of a picture, with lines of a headline as they are broken. */
const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!);

describe('a picture of the whole story', () => {
  it('shows all of it though the timeline opens at a part, and that part where it is asked for', async () => {
    const opensAt = project({ view: '2023-01-01/2023-12-31' });
    const whole = await drawSvg(opensAt, 'share', 'whole');
    expect(whole).toBe(await drawSvg(project({}), 'share', 'whole'));
    expect(textsOf(whole)).toEqual(expect.arrayContaining(['2021', '2024', '2026']));
    const opening = textsOf(await drawSvg(opensAt, 'share', 'opening'));
    expect(opening).toContain('2023');
    expect(opening).not.toContain('2021');
  });

  it('is of the timeline’s own opening where none is named, or what is named is no time', async () => {
    const far = { start: '1200-01-01', title: 'A far date' };
    const usual = await drawSvg(project({}, [...rows, far]), 'share', 'opening');
    expect(textsOf(usual)).toContain('2021');
    expect(await drawSvg(project({ view: 'next week' }, [...rows, far]), 'share', 'opening')).toBe(usual);
    expect(textsOf(await drawSvg(project({}, [...rows, far]), 'share', 'whole'))).not.toContain('2021');
  });

  it('folds empty stretches and runs down where the timeline does', async () => {
    const far = { start: '1990-01-01', title: 'A far date' };
    const all = [...rows, far];
    const plain = await drawSvg(project({}, all), 'share', 'whole');
    expect(await drawSvg(project({ spacing: 'compressed' }, all), 'share', 'whole')).not.toBe(plain);
    expect(await drawSvg(project({ orientation: 'vertical' }, all), 'share', 'whole')).not.toBe(plain);
    expect(await drawSvg(project({ labelDetail: 'title' }, all), 'share', 'whole')).not.toBe(plain);
  });
});

const countries = new Intl.DisplayNames('en', { type: 'region' });

describe('a picture of each step', () => {
  it.each(['country', 'theme'])(
    'has the step in a lane of its own, by %s, with its headline and its words',
    async (lanes) => {
      const whole = project({ lanes });
      const steps = stepsIn(whole);
      expect(steps).toHaveLength(8);
      for (const step of steps) {
        const svg = await drawSvg(whole, 'share', step);
        const texts = textsOf(svg);
        const heads = texts.flatMap((text) => /^(\p{L}[\p{L} ]{3,}) \d{1,2}$/u.exec(text)?.[1] ?? []);
        const values = textOf(step[lanes === 'theme' ? 'themes' : 'countries']).split(/[;,] ?/);
        const names = values.map((value) => (lanes === 'theme' ? value : countries.of(value)!));
        expect(
          heads.filter((head) => names.includes(head)).length,
          `${textOf(step['title'])}: ${heads.join()} and ${names.join()}`,
        ).toBeGreaterThan(0);
        // An era is the band behind all of them, and has no mark.
        if (step['kind'] !== 'era') {
          const [first] = textOf(step['title']).split(' ');
          expect(
            texts.some((text) => text.startsWith(first!)),
            textOf(step['title']),
          ).toBe(true);
        }
        const words = textOf(step['story']).replace(/^\d+: /, '');
        expect(texts.join(' ')).toContain(words.slice(0, 40));
        expect(texts).not.toContain('And after');
      }
    },
  );

  it('tells a step without words by its summary, or its headline', async () => {
    const two = [
      { start: '2021-05-01', title: 'Bridge falls', summary: 'In the night.', story: '1' },
      { start: '2021-05-03', title: 'Inquiry opens', story: '2' },
    ];
    const plain = project({}, two);
    const [first, second] = await Promise.all(stepsIn(plain).map((step) => drawSvg(plain, 'share', step)));
    expect(textsOf(first!)).toContain('In the night.');
    expect(textsOf(second!).filter((text) => text === 'Inquiry opens')).toHaveLength(2);
  });
});
