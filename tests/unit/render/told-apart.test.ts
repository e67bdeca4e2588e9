// Colours that look alike to some eyes have different shapes: every pair of places in the palette, under three kinds of colour
// blindness (Machado, Oliveira & Fernandes 2009, severity 1) and without, in light and dark, by CIEDE2000.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CIRCLE, FORCED_SHAPES, PLACE_SHAPES } from '../../../src/render/palette.js';
import { THEMES } from '../../../src/static/options.js';

type Triple = readonly [number, number, number];

/** Least difference of two colours in small marks. */
const LEAST = 11;

const EYES: Readonly<Record<string, readonly number[]>> = {
  'normal sight': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function labOf(hex: string, eye: readonly number[]): Triple {
  const linear = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  const seen = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        linear.reduce((sum, c, i) => sum + c * eye[row + i]!, 0),
      ),
    ),
  );
  const dot = (a: number, b: number, c: number): number => a * seen[0]! + b * seen[1]! + c * seen[2]!;
  const [x, y, z] = [
    dot(0.4124564, 0.3575761, 0.1804375) / 0.95047,
    dot(0.2126729, 0.7151522, 0.072175),
    dot(0.0193339, 0.119192, 0.9503041) / 1.08883,
  ].map((t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const RAD = Math.PI / 180;
const hue = (a: number, b: number): number => (Math.atan2(b, a) / RAD + 360) % 360;

function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const mean7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 1.5 - 0.5 * Math.sqrt(mean7 / (mean7 + 25 ** 7));
  const [c1, c2] = [Math.hypot(a1 * g, b1), Math.hypot(a2 * g, b2)];
  const [h1, h2] = [hue(a1 * g, b1), hue(a2 * g, b2)];
  const turn = h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  const dh = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * RAD);
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = (h1 + h2) / 2 + (Math.abs(h1 - h2) > 180 ? 180 : 0);
  const cos = (n: number, by: number): number => Math.cos((n * h + by) * RAD);
  const t = 1 - 0.17 * cos(1, -30) + 0.24 * cos(2, 0) + 0.32 * cos(3, 6) - 0.2 * cos(4, -63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const rc = 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const rt = -Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * RAD) * rc;
  const [x, y, z] = [(l2 - l1) / sl, (c2 - c1) / sc, dh / sh];
  return Math.sqrt(x * x + y * y + z * z + rt * y * z);
}

type Marks = Readonly<Record<string, Pick<(typeof THEMES)['light'], 'marks' | 'none'>>>;

/** The looks of the demo, in both schemes where they have two. */
const LOOKS: Marks = Object.fromEntries(
  ['plain', 'broadsheet', 'dark-desk'].flatMap((look) => {
    const css = readFileSync(`demo/looks/${look}.css`, 'utf8');
    const colours = [...css.matchAll(/--nt-color-\w+: (.*);/g)].map(([, value]) => value!.match(/#\w{6}/g)!);
    return [0, 1].slice(0, colours[0]!.length).map((i) => {
      const marks = colours.map((one) => one[i]!);
      return [
        `${look}${colours[0]!.length > 1 ? `, ${['light', 'dark'][i]!}` : ''}`,
        { marks, none: marks.pop()! },
      ] as const;
    });
  }),
);

describe('marks are told apart', () => {
  for (const [theme, { marks, none }] of Object.entries({ ...THEMES, ...LOOKS }))
    for (const [eye, matrix] of Object.entries(EYES))
      it(`${theme}, by ${eye}: two of one shape differ in colour`, () => {
        const all = [...marks, none].map(
          (hex, i) => [labOf(hex, matrix), PLACE_SHAPES[i] ?? CIRCLE] as const,
        );
        const alike = all.flatMap(([a, shape], i) =>
          all.slice(i + 1).flatMap(([b, other], k) => {
            const far = ciede2000(a, b);
            return shape === other && far < LEAST ? [`${i + 1} and ${i + k + 2}: ${far.toFixed(1)}`] : [];
          }),
        );
        expect(alike).toEqual([]);
      });

  it('where colours are forced: each has a shape of its own', () => {
    expect(new Set([...FORCED_SHAPES, 'ring']).size).toBe(9);
  });
});
