export interface Detail {
  countries: string[];
  themes: string[];
  sources: { name?: string; url?: string; date?: import('../data/date-span.js').DateSpan }[];
  url?: string;
  source?: string;
  summary?: string;
  status?: undefined;
  lang?: string;
}
export const describe = (raw: unknown, _ctx: unknown): Detail => {
  const r = raw as Record<string, string>;
  const l = (s: unknown): string[] =>
    Array.isArray(s) ? (s as string[]) : typeof s === 'string' ? s.split(/[;,|]/).filter(Boolean) : [];
  return {
    countries: l(r['countries']),
    themes: l(r['themes']),
    sources: [],
    ...(r['url'] ? { url: r['url'] } : {}),
    ...(r['source'] ? { source: r['source'] } : {}),
    ...(r['summary'] ? { summary: r['summary'] } : {}),
  };
};
