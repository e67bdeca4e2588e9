// Made-up news as Parquet: 126 years, half of it in bursts, a fifth of it ranges, few frequent countries and themes and many rare ones.
// node bench/scale/generate.mjs 10000000 news.parquet
import { DuckDBInstance } from '@duckdb/node-api';

const WORDS =
  'talks war peace border report election storm flood strike court budget trade treaty summit police army march vote ' +
  'minister president parliament school hospital fire bridge railway port harvest drought protest verdict reform festival final ' +
  'record launch rocket virus vaccine bank crisis rescue quake mine oil gas river';
const COUNTRIES =
  'US GB FR DE RU CN IN UA AM AZ GE TR IR IL PS SY IQ EG IT ES PL JP KR BR MX CA AU ZA NG KE ET SD SA YE AF PK BD MM TH VN ID PH ' +
  'NL BE CH AT SE NO FI DK IE PT GR RO BG RS HR HU CZ SK LT LV EE BY MD KZ UZ KG TJ TM MN AR CL PE CO VE CU HT';
const THEMES =
  'politics conflict economy health climate disaster justice science culture sport energy migration transport education media ' +
  'religion technology labour environment human-rights';
const list = (text) =>
  `[${text
    .split(/\s+/)
    .map((word) => `'${word}'`)
    .join(',')}]`;

/** A number from 0 to 1 that hangs on the row and a salt alone. */
const chance = (salt) => `(hash(i * 31 + ${salt}) % 1000003) / 1000003.0`;
const frequent = (name, salt) => `${name}[1 + floor(len(${name}) * pow(${chance(salt)}, 3))::INT]`;

export const sqlFor = (count) => `
  WITH words AS (SELECT ${list(WORDS)} AS w, ${list(COUNTRIES)} AS c, ${list(THEMES)} AS t),
  rows AS (
    SELECT i, CASE WHEN ${chance(1)} < 0.5
      THEN -2208988800000 + floor(pow(${chance(2)}, 0.5) * 3976214400000)
      ELSE -2208988800000 + floor((hash(floor(${chance(3)} * 500)::INT) % 3900000000) * 1000.0 - ln(${chance(4)} + 1e-6) * 864e5 * 7)
    END AS start
    FROM range(${count}) r(i))
  SELECT 'n' || i AS id, start::BIGINT AS start,
    CASE WHEN ${chance(5)} < 0.2 THEN (start + 864e5 * (1 + floor(pow(${chance(6)}, 6) * 900)))::BIGINT END AS "end",
    ${frequent('c', 7)} || ' ' || ${[8, 9, 10, 11].map((salt) => frequent('w', salt)).join(" || ' ' || ")} || ' ' || i AS title,
    [${frequent('c', 7)}] || CASE WHEN ${chance(12)} < 0.2 THEN [${frequent('c', 13)}] ELSE [] END AS countries,
    [${frequent('t', 14)}] AS themes,
    floor(pow(${chance(15)}, 3) * 11)::TINYINT AS importance,
    'https://example.org/' || i AS url
  FROM rows, words WHERE abs(start) >= 1e8 ORDER BY start`;

const [count, file] = process.argv.slice(2);
if (file) {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '6GB',
    temp_directory: `${file}.tmp`,
  });
  const connection = await instance.connect();
  const began = performance.now();
  await connection.run(`COPY (${sqlFor(Number(count))}) TO '${file.replaceAll("'", "''")}' (FORMAT parquet)`);
  console.log(
    `${Number(count).toLocaleString('en')} items in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
}
