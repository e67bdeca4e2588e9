// The locale's first day of the week: from Intl where the runtime tells it, else from CLDR's regions.

interface WeekInfo {
  readonly firstDay: number;
}
interface LocaleWithWeek {
  readonly weekInfo?: WeekInfo;
  getWeekInfo?(): WeekInfo;
}

const SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE ' +
  'PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';

/** 1 Monday to 7 Sunday, as in Intl. */
export function firstWeekday(locale: string): number {
  const parsed: Intl.Locale & LocaleWithWeek = new Intl.Locale(locale).maximize();
  const told = parsed.getWeekInfo?.() ?? parsed.weekInfo;
  if (told) return told.firstDay;
  const region = parsed.region ?? '001';
  return SUNDAY.includes(region) ? 7 : SATURDAY.includes(region) ? 6 : 1;
}
