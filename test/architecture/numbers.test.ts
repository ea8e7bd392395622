// Numbers of a page have the marks of its language, so one place writes them: src/text/numbers.ts.
import { expect, test } from 'vitest';
import { filesUnder, linesMatching } from './projectTree.ts';

const rooms = [
  'site',
  'charts',
  'figures',
  'campus',
  'simulator',
  'lesson',
  'search/browser',
  'offline',
  'pages',
];

test('nothing that a page shows is written by toFixed, toLocaleString or Intl.NumberFormat', () => {
  const files = rooms
    .flatMap((room) => filesUnder(`src/${room}`, /\.(ts|astro)$/))
    // Files for other programs have a decimal point in every language.
    .filter((path) => !/csv/.test(path));
  expect(files.length).toBeGreaterThan(100);
  expect(linesMatching(files, /\.toFixed\(|\.toLocaleString\(|NumberFormat/)).toEqual([]);
});
