import { describe, expect, it } from 'vitest';
import { words as first } from '../../../src/i18n/messages/en.js';
import { guide } from '../../../src/i18n/messages/en-guide.js';
import { layouts } from '../../../src/i18n/messages/en-layouts.js';
import { media } from '../../../src/i18n/messages/en-media.js';
import { opened } from '../../../src/i18n/messages/en-opened.js';
import { page } from '../../../src/i18n/messages/en-page.js';
import { loadWords, WORD_LANGUAGES, wordsAtOnce } from '../../../src/i18n/load-messages.js';
import { createPhrase, phrase, type Plural, type WordKey, type Words } from '../../../src/i18n/messages.js';

/** These come with the chunks that show them. */
const later = { ...guide, ...opened, ...media, ...layouts, ...page };
const english: Words = { ...first, ...later };
const ORDINALS = ['century', 'centuryBC', 'millennium', 'millenniumBC'];
const keys = Object.keys(english) as WordKey[];
/** Derived from others by `phrase`. */
const SAME: Readonly<Record<string, string>> = { roman: 'n', last: 'year' };

const formsOf = (entry: string | Plural): readonly string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry as unknown as Record<string, string>);
const holes = (texts: readonly string[]): string[] => {
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''));
  return [...new Set(names.map((name) => SAME[name] ?? name))].sort();
};
const otherForm = (entry: string | Plural): string => (typeof entry === 'string' ? entry : entry.other);

describe('the words that are there at once', () => {
  it('are words of English, and those of the author', () => {
    const { words } = wordsAtOnce({ zoomIn: 'Nearer' });
    const { zoomIn, ...first } = words;
    expect(zoomIn).toBe('Nearer');
    expect(english).toMatchObject(first);
  });

  it('are whole sentences with their forms', () => {
    expect(phrase(wordsAtOnce().words, 'century', { n: 19 }, 'en')).toBe('19th century');
  });
});

describe.each([...WORD_LANGUAGES])('the words of "%s"', (language) => {
  const loaded = loadWords(language).then(({ words, ...rest }) => ({
    ...rest,
    words: language === 'en' ? { ...words, ...later } : words,
  }));
  const each = async (check: (key: WordKey, entry: string | Plural, words: Words) => void): Promise<void> => {
    const { words } = await loaded;
    for (const key of keys) check(key, words[key], words);
  };

  it('are complete, and nothing else', async () => {
    const { words } = await loaded;
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
    await each((key, entry) => {
      for (const form of formsOf(entry)) expect(form.trim(), key).not.toBe('');
    });
  });

  it('have the placeholders English has', () =>
    each((key, entry) => {
      const wanted = holes(formsOf(english[key]));
      expect(holes([otherForm(entry)]), key).toEqual(wanted);
      for (const hole of holes(formsOf(entry))) expect(wanted, key).toContain(hole);
      for (const form of formsOf(entry)) expect(form.replace(/\{\w+\}/g, ''), key).not.toMatch(/[{}]/);
    }));

  it('have every plural category of the language, and no other', () =>
    each((key, entry) => {
      expect(typeof entry, key).toBe(typeof english[key]);
      if (typeof entry === 'string') return;
      const type = ORDINALS.includes(key) ? 'ordinal' : 'cardinal';
      const categories = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
      if (type === 'cardinal') expect(Object.keys(entry).sort(), key).toEqual([...categories].sort());
      else for (const category of Object.keys(entry)) expect(categories, key).toContain(category);
    }));

  it('are translated: few words are as in English', async () => {
    const { words } = await loaded;
    const same = keys.filter((key) => JSON.stringify(words[key]) === JSON.stringify(english[key]));
    if (language === 'en') expect(same).toHaveLength(keys.length);
    else expect(same.length, same.join()).toBeLessThan(8);
  });
});

describe('loading words', () => {
  it('takes the language of a locale, whatever its region or case', async () => {
    expect((await loadWords('hy-AM')).language).toBe('hy');
    expect((await loadWords('AZ_Latn_AZ')).language).toBe('az');
  });

  it('falls back to English', async () => {
    for (const locale of ['xx', 'zh-Hant', '', 'en-GB', 'constructor']) {
      const { language, words } = await loadWords(locale);
      expect([language, words.zoomIn]).toEqual(['en', 'Zoom in']);
    }
  });

  it('lets single words be overridden', async () => {
    const { words } = await loadWords('ru', { zoomIn: 'Ближе' });
    expect([words.zoomIn, words.zoomOut]).toEqual(['Ближе', 'Отдалить']);
  });

  it('brings no date tables where the runtime has the language', async () => {
    expect(await loadWords('ru')).not.toHaveProperty('tables');
    expect(await loadWords('hy')).not.toHaveProperty('tables');
  });
});

describe('phrase', () => {
  it('fills numbers as the locale writes them', () => {
    expect(phrase(english, 'eventsOf', { n: 14, m: 12345 }, 'en')).toBe('14 of 12,345 events');
    expect(phrase(english, 'dropClause', { clause: 'Armenia', n: 1234 }, 'de')).toBe(
      'Without Armenia: 1.234',
    );
  });

  it('counts by the whole in "n of m", by n else', () => {
    expect(phrase(english, 'eventsOf', { n: 1, m: 14 }, 'en')).toBe('1 of 14 events');
    expect(phrase(english, 'eventsOf', { n: 0, m: 1 }, 'en')).toBe('0 of 1 event');
    expect(phrase(english, 'cluster', { n: 1 }, 'en')).toBe('1 event');
  });

  it.each([
    ['ru', 'cluster', { n: 21 }, '21 событие'],
    ['ru', 'cluster', { n: 3 }, '3 события'],
    ['ru', 'cluster', { n: 44 }, '44 события'],
    ['ru', 'cluster', { n: 11 }, '11 событий'],
    ['ru', 'eventsOf', { n: 3, m: 44 }, '3 из 44 событий'],
    ['uk', 'years', { n: 4 }, '4 роки'],
    ['ar', 'cluster', { n: 2 }, 'حدثان'],
    ['ar', 'days', { n: 3 }, '3 أيام'],
    ['fr', 'century', { n: 1 }, 'Ier siècle'],
    ['fr', 'century', { n: 19 }, 'XIXe siècle'],
    ['es', 'centuryBC', { n: 4 }, 'siglo IV a. C.'],
    ['hy', 'century', { n: 5 }, '5-րդ դար'],
    ['en', 'century', { n: 21 }, '21st century'],
    ['en', 'decade', { year: 1990 }, '1990s'],
    ['uk', 'decade', { year: 1990 }, '1990–1999 роки'],
    ['az', 'decade', { year: 2000 }, '2000–2009-cu illər'],
    ['de', 'quarter', { n: 3, year: 2021 }, '3. Quartal 2021'],
  ] as const)('speaks %s: %s %j', async (locale, key, values, text) => {
    const { words } = await loadWords(locale);
    expect(createPhrase(words, locale)(key, values)).toBe(text);
  });

  it('inserts text as it is, and leaves what is not given', () => {
    const say = createPhrase(english, 'en');
    expect(say('viewSpan', { from: '{to}', to: '$1 <b>' })).toBe('{to} to $1 <b>');
    expect(say('viewSpan', { from: '2020' })).toBe('2020 to {to}');
    expect(say('legend')).toBe('Legend');
  });
});
