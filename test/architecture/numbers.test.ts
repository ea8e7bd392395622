// Numbers of a page have the marks of its language, so one place writes them: src/text/numbers.ts.
// A constant stands once.
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

/** Constants that several rooms need, by how they are written, with the one file that writes each. */
const once: [what: string, written: RegExp, file: string][] = [
  ['the announced goal', /\b(GOAL|MOST)_MW = 500\b/, 'src/model/cluster/phases.ts'],
  ['the first phase', /\w*PHASE\w* = 40\b/, 'src/model/cluster/phases.ts'],
  ['the hours of a year', /\b8_?760\b(?! h)/, 'src/model/numbers/units.ts'],
  ['reach of a fat tree', /reach\w*\b.* = .*\b2_?048\b/i, 'src/model/cluster/network/locality.ts'],
  ['the halls of the campus', /\bHALL_COUNT = /, 'src/charts/racks/halls.ts'],
  ['rows of racks', /ROW_PITCH_PERCENT = /, 'src/charts/rackStates.ts'],
  ['shape of the field of chips', /\bASPECT = /, 'src/charts/places/chipGrid.ts'],
  ['time that a picture plays', /\bPLAY_MS = /, 'src/simulator/page/places/playMs.ts'],
  ['width of a narrow screen', /47\.99em/, 'src/simulator/dom/narrow.ts'],
  ['the folder of scripts', /(['"`/])assets(?=['"`/])(?!\/\*)/, 'src/build/assetsFolder.ts'],
  ['an origin that is nobody’s', /site\.invalid/, 'src/site/publicAddress.ts'],
  ['signs that markup takes for its own', /'&quot;'[,}\s]*(\}|'<)/, 'src/text/escapes/markup.ts'],
  ['first bytes of a file of Pagefind', /pagefind_dcd/, 'src/search/reading/indexFiles.ts'],
];

test.each(once)('%s stands in one file of code', (_, written, file) => {
  const files = filesUnder('src', /\.ts$/);
  expect(files.filter((path) => linesMatching([path], written).length > 0)).toEqual([file]);
});

test('no code but the styles holds a colour', () => {
  expect(linesMatching(filesUnder('src', /\.(ts|js|astro)$/), /['"`:]#[0-9a-f]{6}\b/i)).toEqual([]);
});
