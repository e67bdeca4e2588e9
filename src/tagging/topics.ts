import { LAST_MEDIA_TOPIC, MEDIA_TOPIC_RUNS, MEDIA_TOPIC_THEMES } from './media-topics-data.js';

/** The IPTC Media Topic that each theme stands for (iptc.org/newscodes, CC BY 4.0). */
export const THEME_TOPICS: Readonly<Record<string, string>> = {
  Conflict: 'medtop:16000000',
  Diplomacy: 'medtop:20000638',
  Defence: 'medtop:20000598',
  Media: 'medtop:20000045',
  Migration: 'medtop:20000771',
  Politics: 'medtop:11000000',
  Economy: 'medtop:04000000',
  Society: 'medtop:14000000',
  Climate: 'medtop:20000418',
  Disaster: 'medtop:03000000',
  Technology: 'medtop:20000756',
  Crime: 'medtop:02000000',
  Culture: 'medtop:01000000',
  Education: 'medtop:05000000',
  Elections: 'medtop:20000574',
  Energy: 'medtop:20000256',
  Environment: 'medtop:06000000',
  Health: 'medtop:07000000',
  Justice: 'medtop:20000106',
  Labour: 'medtop:09000000',
  Lifestyle: 'medtop:10000000',
  Religion: 'medtop:12000000',
  Science: 'medtop:13000000',
  Sport: 'medtop:15000000',
  Weather: 'medtop:17000000',
};

/** Theme of each CAMEO root code, 01 to 20; where the root says neither peace nor force, Politics. */
export const CAMEO_THEMES: readonly string[] = [
  'Diplomacy', // 01 make public statement
  'Diplomacy', // 02 appeal
  'Diplomacy', // 03 express intent to cooperate
  'Diplomacy', // 04 consult
  'Diplomacy', // 05 engage in diplomatic cooperation
  'Diplomacy', // 06 engage in material cooperation
  'Society', // 07 provide aid
  'Diplomacy', // 08 yield
  'Crime', // 09 investigate
  'Diplomacy', // 10 demand
  'Diplomacy', // 11 disapprove
  'Diplomacy', // 12 reject
  'Conflict', // 13 threaten
  'Politics', // 14 protest
  'Defence', // 15 exhibit military posture
  'Diplomacy', // 16 reduce relations
  'Conflict', // 17 coerce
  'Conflict', // 18 assault
  'Conflict', // 19 fight
  'Conflict', // 20 use unconventional mass violence
];

const MEDTOP =
  /^(?:medtop:|https?:\/\/cv\.iptc\.org\/newscodes\/(?:mediatopic|subjectcode)\/|subj:)?(\d{8})$/i;
const CAMEO = /^cameo[:\s-]?(\d{2,4})$/i;

/** Theme of a Media Topic ("medtop:20000056", its address or bare number) or a CAMEO code ("cameo:190"), else undefined. */
export function themeOfCode(code: string): string | undefined {
  const topic = MEDTOP.exec(code)?.[1];
  if (topic !== undefined) return themeOfTopic(Number(topic));
  const event = CAMEO.exec(code)?.[1];
  return event === undefined ? undefined : CAMEO_THEMES[Number(event.slice(0, 2)) - 1];
}

/** Ids lie in runs that share a theme: the last run that begins at or before the id has it. */
function themeOfTopic(id: number): string | undefined {
  if (id > LAST_MEDIA_TOPIC || (id >= 18_000_000 && id < 20_000_000)) return undefined;
  let start = 0;
  let theme: string | undefined;
  for (const run of MEDIA_TOPIC_RUNS.split(' ')) {
    start += parseInt(run.slice(0, -1), 36);
    if (start > id) break;
    theme = MEDIA_TOPIC_THEMES.split(' ')[run.charCodeAt(run.length - 1) - 65];
  }
  return theme;
}
