import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import { readText } from '../../../src/formats/read.js';

const list = (count: number, one: (i: number) => string, between = ','): string =>
  Array.from({ length: Math.max(1, Math.floor(count)) }, (_, i) => one(i)).join(between);

/** Shapes of pages and files that cost more than their length when read carelessly. */
const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  'tables in tables': (n) => `<html>${'<table><tr><td>2020</td><td>'.repeat(n / 28)}`,
  'beginnings of base': (n) => `<html>${'<base '.repeat(n / 6)}`,
  'open comments': (n) => `<html>${'<!-- '.repeat(n / 5)}`,
  'ends without beginnings': (n) => `<html><time>2020</time>${'</b>'.repeat(n / 4)}`,
  'open quotes': (n) => `<html>${'<a b="'.repeat(n / 6)}`,
  'chained quotes': (n) => `<html>${'="<a "'.repeat(n / 6)}`,
  'lists in lists': (n) => `<html>${'<ul><li><time>2020</time>'.repeat(n / 25)}`,
  'bold in bold': (n) => `<html><li><time>2020</time>${'<b>'.repeat(n / 3)}`,
  'open scripts': (n) => `<html>${'<script type="application/ld+json">'.repeat(n / 35)}`,
  'French days with a clock': (n) => 'Le parlement vote la loi ce jour\n1 mars 2026, 14:10\n'.repeat(n / 53),
  'ages of news': (n) => 'Markets fall as oil rises\n2 hours ago\n'.repeat(n / 38),
  'open links of a wiki': (n) => `== A ==\n'''b'''\n${'[['.repeat(n / 2)}`,
  'open templates': (n) => `== A ==\n'''b''' [[c]]\n${'{{'.repeat(n / 2)}`,
  'open citations': (n) => `== A ==\n'''b'''\n${'<ref>'.repeat(n / 5)}`,
  hashes: (n) => `# ${'#'.repeat(n)}x`,
  blanks: (n) => `3 May 2020 – a${' '.repeat(n)}b`,
  'dates on one line': (n) => '3 May 2020 – a '.repeat(n / 15),
  'dates in one sentence': (n) => 'On 3 May 2020 they met, and on June 4 left, '.repeat(n / 44),
  'cells of a row of a wiki': (n) => `{|\n! Date !! Event\n|-\n${'| 2020-01-01 || a\n'.repeat(n / 18)}`,
  'tables of a wiki': (n) => '{|\n|-\n| [[a]]\n'.repeat(n / 14),
  'columns of a page': (n) =>
    `<table><tr><th>Date<th>Event${'<th>x'.repeat(n / 10)}<tr><td>2020<td>A${'<td>y'.repeat(n / 10)}</table>`,
  'base in base': (n) =>
    `<feed xmlns="http://www.w3.org/2005/Atom">${'<x xml:base="b/">'.repeat(n / 17)}<entry></entry></feed>`,
  'references in a ring': (n) =>
    `{"@context":"https://schema.org","@graph":[${list(n / 120, (i) => `{"@id":"#${i}","@type":"Event","name":"a","startDate":"2020","superEvent":{"@id":"#${i + 1}"}}`)}]}`,
  'events in events': (n) =>
    `{"@context":"https://schema.org",${'"@type":"Event","name":"a","startDate":"2020","subEvent":{'.repeat(n / 60)}${'}'.repeat(n / 60)}}`,
  'replies in replies': (n) =>
    `{"kind":"Listing","data":{"children":[${'{"kind":"t1","data":{"created_utc":1,"body":"a","replies":{"data":{"children":['.repeat(n / 85)}${']}}}}'.repeat(n / 85)}]}}`,
  'links of a post': (n) =>
    `[{"tweet":{"created_at":"Wed Jan 01 00:00:00 +0000 2020","full_text":"${'https://t.co/a '.repeat(n / 45)}","entities":{"urls":[${list(n / 60, (i) => `{"url":"https://t.co/${i}","expanded_url":"http://a/${i}"}`)}]}}}]`,
  'strings of strings': (n) =>
    `@string{s0 = "a"}\n${list(n / 25, (i) => `@string{s${i + 1} = s${i} # s${i}}`, '\n')}\n@article{a, year = 2020, title = s60}\n`,
  'anchors of anchors': (n) =>
    `a0: &a0 [x]\n${list(n / 24, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`, '\n')}\n`,
  'days of a zone': (n) =>
    `BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\n${'BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\n'.repeat(n / 105)}END:VTIMEZONE\r\nBEGIN:VEVENT\r\nSUMMARY:a\r\nDTSTART;TZID=X:20200101T000000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
  'changes of a series': (n) =>
    `BEGIN:VCALENDAR\r\n${list(n / 95, (i) => `BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:a\r\nDTSTART:20200101T000000Z\r\n${i ? `RECURRENCE-ID:202001${10 + (i % 19)}T000000Z` : 'RRULE:FREQ=DAILY'}\r\nEND:VEVENT\r\n`, '')}END:VCALENDAR\r\n`,
};

const seconds = async (text: string): Promise<number> => {
  const begin = process.cpuUsage();
  await readText(text, { parseXml });
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
};

describe('time to read a page or a file grows as its length does', () => {
  it.each(Object.entries(SHAPES))('%s', async (_, shape) => {
    await seconds(shape(4000));
    const small = await seconds(shape(32_000));
    const large = await seconds(shape(256_000));
    // Eight times the length; what is quadratic takes 64 times as long. Under a tenth of a second nothing is told.
    expect(large).toBeLessThan(Math.max(0.4, small * 24));
  });
});
