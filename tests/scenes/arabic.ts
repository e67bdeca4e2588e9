import type { NewsItem } from '../../src/items/item.js';
import type { SceneProps } from './scene-file.js';

export const title = 'Arabic, right to left';
export const description =
  'Words run from right to left, time from left to right. Titles in both directions keep their own punctuation.';
export const items: readonly NewsItem[] = [
  {
    start: '1945-03-22',
    title: 'تأسيس جامعة الدول العربية في القاهرة',
    themes: ['دبلوماسية'],
    countries: ['EG'],
    importance: 8,
    lang: 'ar',
  },
  {
    start: '1956-07-26',
    title: 'تأميم قناة السويس',
    themes: ['اقتصاد'],
    countries: ['EG'],
    importance: 7,
    lang: 'ar',
  },
  {
    start: '1960-09-14',
    title: 'تأسيس منظمة الدول المصدرة للنفط (أوبك) في بغداد',
    themes: ['اقتصاد'],
    countries: ['IQ'],
    importance: 7,
    lang: 'ar',
  },
  {
    start: '1971-12-02',
    title: 'قيام دولة الإمارات العربية المتحدة',
    themes: ['سياسة'],
    countries: ['AE'],
    importance: 8,
    lang: 'ar',
  },
  {
    start: '1988-10-13',
    title: 'منح نجيب محفوظ جائزة نوبل في الأدب',
    themes: ['ثقافة'],
    countries: ['EG'],
    importance: 6,
    lang: 'ar',
  },
  {
    start: '2002-10-16',
    title: 'افتتاح مكتبة الإسكندرية الجديدة',
    themes: ['ثقافة'],
    countries: ['EG'],
    lang: 'ar',
  },
  { start: '2009-07-04', title: 'UNESCO: مراجعة قائمة التراث العالمي', themes: ['ثقافة'], lang: 'ar' },
  {
    start: '2010-01-04',
    title: 'Burj Khalifa: افتتاح أعلى مبنى في العالم',
    themes: ['ثقافة'],
    countries: ['AE'],
    lang: 'ar',
  },
  {
    start: '2022-11-06',
    end: '2022-11-20',
    title: 'مؤتمر المناخ COP27 في شرم الشيخ',
    themes: ['مناخ'],
    countries: ['EG'],
    importance: 7,
    lang: 'ar',
  },
  {
    start: '2022-11-20',
    end: '2022-12-18',
    title: 'كأس العالم لكرة القدم في قطر',
    themes: ['رياضة'],
    countries: ['QA'],
    importance: 8,
    lang: 'ar',
  },
];
export const props: SceneProps = { locale: 'ar', dir: 'rtl' };
