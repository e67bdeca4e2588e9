// A call takes only so many arguments: what spreads an array of the input's length into one ends in a RangeError.
import { describe, expect, it } from 'vitest';
import { readSources } from './support/read-sources.js';

const SPREAD =
  /(?:Math\.(?:min|max)|\.(?:push|unshift|splice)|String\.from(?:CharCode|CodePoint))\((?:[^(){}]*, )?\.\.\./g;

/** Files whose spread arrays are short whatever comes in, and how many they are. */
const SHORT: Readonly<Record<string, readonly [count: number, why: string]>> = {
  'src/cli/run.ts': [1, 'names of formats'],
  'src/element/spacing.ts': [1, 'four numbers'],
  'src/formats/article-page.ts': [1, 'six marks'],
  'src/formats/row-tokenizer.ts': [1, 'one row'],
  'src/formats/table/csv.ts': [1, 'one row'],
  'src/formats/table/file-kind.ts': [2, 'the first bytes'],
  'src/formats/table/tidy-rows.ts': [1, 'thirty rows'],
  'src/formats/json/script-data.ts': [1, 'two expressions'],
  'src/layout/break-lines.ts': [1, 'lines of a headline'],
  'src/layout/callouts.ts': [4, 'lines and neighbours of a callout'],
  'src/layout/compose-vertical.ts': [3, 'labels and counts of the plot'],
  'src/layout/compose.ts': [2, 'rows and counts of the plot'],
  'src/layout/density.ts': [1, 'columns of the plot'],
  'src/layout/place-labels.ts': [1, 'labels of the plot'],
  'src/layout/lane-rooms.ts': [2, 'columns of the plot'],
  'src/layout/place-stack.ts': [1, 'labels of the plot'],
  'src/layout/ticks.ts': [1, 'texts of ticks'],
  'src/render/paint-scene.ts': [1, 'four numbers'],
  'src/render/paint-vertical.ts': [2, 'a curve'],
  'src/server/clickhouse/frame.ts': [1, 'tiles of the plot'],
  'src/server/conform.ts': [1, 'a page'],
  'src/server/duckdb/best.ts': [1, 'tiles of the plot'],
  'src/server/duckdb/engine.ts': [1, 'parameters of a query'],
  'src/server/duckdb/frame.ts': [2, 'tiles of the plot'],
  'src/source/indexed/build-block.ts': [1, 'segments of an index'],
  'src/source/indexed/text-index.ts': [1, 'letters of a word'],
  'src/source/indexed/time-order.ts': [2, 'strands of an order'],
  'src/source/sharded.ts': [3, 'shards'],
  'src/state/story.ts': [1, 'two neighbours'],
  'src/static/render-static.ts': [1, 'a digest'],
  'src/tagging/other-languages.ts': [4, 'languages and words of a table'],
  'src/text/text.ts': [1, 'words that are looked for'],
  'src/ui/aloud.ts': [1, 'columns of the plot'],
  'src/ui/toolbar/filter-bar.ts': [2, 'two boxes'],
  'src/ui/tooltip.ts': [1, 'dots near the hand'],
};

describe('spread arguments', () => {
  it('are of short arrays only: others are gone through in a loop', () => {
    const found = [...readSources('src')].flatMap(([file, text]) => {
      const count = [...text.matchAll(SPREAD)].length;
      return count === (SHORT[file]?.[0] ?? 0) ? [] : [`${file}: ${count}`];
    });
    expect(found).toEqual([]);
  });
});
