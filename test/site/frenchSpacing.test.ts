// French keeps its high marks, its quotes and its units beside the word or the number before them: no line begins with one.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = [
  'content/ui/fr.json',
  ...['explainers', 'figures', 'guides', 'lesson'].flatMap((room) =>
    readdirSync(`content/${room}/fr`).map((file) => `content/${room}/fr/${file}`),
  ),
];

/** A plain space before a mark, inside quotes, or between a number and what it counts. */
const loose =
  /\S [:;!?»](?=[\s"»]|$)|« |[\d}] (?:%|[kMG]W|[MGT]Wh|ms|km|millions?|milliards?|secondes?|minutes?|heures?|mois)(?![\p{L}\d])/u;

test.each(files)('%s has no plain space where a line must not break', (file) => {
  const found = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !/^(?:import |#|export )/.test(line) && loose.test(line));
  expect(found).toEqual([]);
});
