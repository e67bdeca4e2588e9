// Made by scripts/make-gazetteer.mjs from scripts/data/. Do not edit.
// IPTC Media Topics, CC BY 4.0, IPTC (iptc.org/newscodes).

/** Themes in the order of the letters of MEDIA_TOPIC_RUNS. */
export const MEDIA_TOPIC_THEMES =
  'Lifestyle Politics Religion Science Society Sport Conflict Weather Media Diplomacy Justice Economy Energy Climate Elections Defence Migration Technology Culture Crime Disaster Education Environment Health Labour';

/** Ids in order, one entry per run of ids with the same theme: difference to the last in base 36, letter of the theme. */
export const MEDIA_TOPIC_RUNS =
  'lflsS lflsT lflsU lflsL lflsV lflsW lflsX lflsE lflsY lflsA lflsB lflsC lflsD lflsE lflsF lflsG lflsH 1sateS 17I 8G kJ 4G 5T oK eB 1T dK 5U vL 2eM dL zI cL nY 1L 5B 1L 1gV kN 2W 3B 1W mX xB 1X iE bY tA 10O dB bP 7B tQ 1B 3J 7Q 1B bC 1hD 2X 3D 1R 1D 13R cE 3Q 3E 1cF 2nA 1F 5uH 4B 1S 3L 6A 2B 1P 1B 2F aL fB 2F 4S 3I 1F 1S 8I 1E 1T 4K 2T 1U 2S 3Y 1M 5V 6X cL 1F 1E 7A 1F 1A 1F 1M 1L 3A 1S 2A 8L 1B 4O 1B 2O 1A 4C 3E 1Y 3L 2U 1F 2T 1E 1T 1F 1K 1E 1L 1E 1L 1B 1I 1L 4R 1T 1B 1F bB 1T 2A 1J 1E 1W 1I 1T 1U 1X 1F 3B 1E 2F 8V 2A 2F 3C 9U';

/** The highest id known: a higher one has no theme. */
export const LAST_MEDIA_TOPIC = 20001353;
