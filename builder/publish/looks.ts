// The ready looks: what they say to the element. Light and dark follow the page, save where a look is one of them.

const CHARTER = "Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, 'Liberation Serif', serif";
const HELVETICA = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', system-ui, sans-serif";

export const FONTS: Readonly<Record<string, string>> = {
  sans: HELVETICA,
  serif: CHARTER,
  system: "system-ui, 'Liberation Sans', sans-serif",
};

export const LOOKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  house: {
    '--nt-surface': 'light-dark(#fff, #101215)',
    '--nt-ink': 'light-dark(#16181d, #eceef2)',
    '--nt-muted': 'light-dark(#59606b, #9aa3b0)',
    '--nt-accent': 'light-dark(#1a4fc4, #8db4ff)',
    '--nt-color-1': 'light-dark(#0072b2, #56b4e9)',
    '--nt-color-2': 'light-dark(#d55e00, #ff8c4b)',
    '--nt-font': HELVETICA,
    '--nt-font-serif': CHARTER,
    '--nt-radius': '0',
  },
  broadsheet: {
    '--nt-surface': 'light-dark(#fbf7ef, #1a1815)',
    '--nt-ink': 'light-dark(#1c1813, #efe8da)',
    '--nt-muted': 'light-dark(#655b4c, #b0a591)',
    '--nt-hair': 'light-dark(#dfd5c2, #3a352c)',
    '--nt-soft': 'light-dark(#f2ebdc, #24211b)',
    '--nt-accent': 'light-dark(#8c1c13, #f0907f)',
    '--nt-color-1': 'light-dark(#8c1c13, #ef8b7a)',
    '--nt-color-2': 'light-dark(#1d3f5e, #86b4da)',
    '--nt-color-3': 'light-dark(#8a6212, #dfb75c)',
    '--nt-color-4': 'light-dark(#3d6440, #92c295)',
    '--nt-color-5': 'light-dark(#5d3a66, #c39fcc)',
    '--nt-color-6': 'light-dark(#2f7f8c, #5fa3a8)',
    '--nt-color-7': 'light-dark(#9a4a22, #e3a27d)',
    '--nt-color-8': 'light-dark(#4c4a45, #b9b5ac)',
    '--nt-color-none': 'light-dark(#756b5c, #857b6b)',
    '--nt-font': CHARTER,
    '--nt-font-serif': CHARTER,
    '--nt-radius': '0',
  },
  'dark-desk': {
    'color-scheme': 'dark',
    '--nt-surface': '#0b0f14',
    '--nt-ink': '#e8eef5',
    '--nt-muted': '#93a1b2',
    '--nt-hair': '#1f2833',
    '--nt-soft': '#121923',
    '--nt-accent': '#ffb000',
    '--nt-color-1': '#ff7a59',
    '--nt-color-2': '#4cc2ff',
    '--nt-color-3': '#ffd166',
    '--nt-color-4': '#7ee0a1',
    '--nt-color-5': '#c79bff',
    '--nt-color-6': '#ff8fc0',
    '--nt-color-7': '#5fe0d3',
    '--nt-color-8': '#8fa0b5',
    '--nt-color-none': '#8493a6',
    '--nt-font': HELVETICA,
    '--nt-font-serif': HELVETICA,
    '--nt-radius': '4px',
    '--nt-density': '0.85',
  },
  plain: {
    '--nt-surface': 'light-dark(#fff, #17181a)',
    '--nt-ink': 'light-dark(#1b1c1e, #ececec)',
    '--nt-muted': 'light-dark(#5f6368, #a3a6ab)',
    '--nt-hair': 'light-dark(#e4e4e4, #303236)',
    '--nt-soft': 'light-dark(#f6f6f6, #202226)',
    '--nt-accent': 'light-dark(#005ea8, #7cb8f2)',
    '--nt-color-1': 'light-dark(#005ea8, #7cb8f2)',
    '--nt-color-2': 'light-dark(#3f4954, #d3d8de)',
    '--nt-color-3': 'light-dark(#4d8ac0, #4f8ec6)',
    '--nt-color-4': 'light-dark(#7d8791, #929ba5)',
    '--nt-color-5': 'light-dark(#0f5f70, #9fe3f0)',
    '--nt-color-6': 'light-dark(#3d4450, #d6dade)',
    '--nt-color-7': 'light-dark(#5a6fb0, #9aabe3)',
    '--nt-color-8': 'light-dark(#8a8f98, #7c838d)',
    '--nt-color-none': 'light-dark(#8a8f98, #7c838d)',
    '--nt-font': "system-ui, 'Liberation Sans', sans-serif",
    '--nt-font-serif': "system-ui, 'Liberation Sans', sans-serif",
    '--nt-radius': '0',
  },
};

/** Colours of the marks where a look names none: those of the element. */
const MARKS: Readonly<Record<'light' | 'dark', readonly string[]>> = {
  light: ['#d55e00', '#0072b2', '#c4659b', '#56748f', '#009e73', '#a67c00', '#7b4fa6', '#8c564b'],
  dark: ['#ff8c4b', '#56b4e9', '#e79ac8', '#8fb0cd', '#3ddc97', '#e6b84c', '#b79be6', '#d3a08f'],
};

/** The colour that a value of CSS is in one of the themes: of `light-dark()` the one that is meant. */
export const colourIn = (value: string, theme: 'light' | 'dark'): string => {
  const match = /^light-dark\((#[\da-f]+), ?(#[\da-f]+)\)$/i.exec(value);
  return match ? match[theme === 'light' ? 1 : 2]! : value;
};

/** The colour of the nth most frequent value, from 0. */
export const markColour = (
  style: Readonly<Record<string, string>>,
  n: number,
  theme: 'light' | 'dark' = 'light',
): string => colourIn(style[`--nt-color-${n + 1}`] ?? MARKS[theme][n] ?? '#737a85', theme);
