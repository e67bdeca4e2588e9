/** Whether a language (BCP 47) is written from right to left. */
export const isRightToLeft = (language = ''): boolean =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(language);

/** How an author's text in this language (BCP 47) runs; by its first letter where no language is told or that is none. */
export const textDirection = (lang: string | undefined): 'rtl' | 'auto' =>
  isRightToLeft(lang) ? 'rtl' : 'auto';

/** The language asked for, else that of the nearest `lang` attribute, shadow roots crossed, else the browser's. */
export function nearestLocale(element: Element & { readonly locale: string | undefined }): string {
  const wanted = element.locale ?? langOf(element) ?? navigator.language;
  try {
    return Intl.getCanonicalLocales(wanted)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function langOf(element: Element): string | undefined {
  for (let at: Element | undefined = element; at;) {
    const found: Element | null = at.closest('[lang]');
    const lang = found?.getAttribute('lang');
    if (lang) return lang;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}
