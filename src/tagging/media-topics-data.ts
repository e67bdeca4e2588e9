// Made by scripts/make-gazetteer.mjs from scripts/data/. Do not edit.
// IPTC Media Topics, CC BY 4.0, IPTC (iptc.org/newscodes).

/** Themes in the order of the letters of MEDIA_TOPIC_RUNS. */
export const MEDIA_TOPIC_THEMES =
  'Lifestyle Politics Religion Science Society Sport Conflict Weather Diplomacy Economy Climate Defence Technology Culture Crime Disaster Education Environment Health Labour';

/** Ids in order, one entry per run of ids with the same theme: difference to the last in base 36, letter of the theme. */
export const MEDIA_TOPIC_RUNS =
  'lflsN lflsO lflsP lflsJ lflsQ lflsR lflsS lflsE lflsT lflsA lflsB lflsC lflsD lflsE lflsF lflsG lflsH 1sateN 1fG kI 4G 5O 12B 1O iP vJ 4pT 1J 5B 1J 1gQ kK 2R 3B 1R mS xB 1S iE bT tA 10B oL 7B xI 7E 1B bC 1hD 2S 3D 1M 1D 13M cE 1iF 2nA 1F 5uH 4B 1N 3J 6A 2B 1L 1B 2F aJ fB 2F 4N 4F 1N 9E 1O 7P 2N 3T 1J 5Q 6S cJ 1F 1E 7A 1F 1A 1F 1J 4A 1N 2A 8J 1B 8A 4C 3E 1T 3J 2P 1F 2O 1E 1O 1F 1O 1E 1J 1E 1J 1B 1J 5M 1O 1B 1F bB 1O 2A 1I 1E 1R 1N 1O 1P 1S 1F 3B 1E 2F 8Q 2A 2F 3C 9P';

/** The highest id known: a higher one has no theme. */
export const LAST_MEDIA_TOPIC = 20001353;
