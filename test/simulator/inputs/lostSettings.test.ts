// The page's own file whose settings are lost: that is what is said of it, and its address brings the state back.
import { expect, test } from 'vitest';
import { addPartsOf } from '../../../src/simulator/inputs/address/ownInAddress.ts';
import { parseAddress } from '../../../src/simulator/inputs/address/parse.ts';
import { readState } from '../../../src/simulator/inputs/file/readState.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import { jsonOf } from '../../../src/simulator/page/files/results.ts';
import { stateProblemInWords } from '../../../src/simulator/panels/load/stateProblemWords.ts';
import { stringsOf } from '../../../src/site/locales.ts';
import { seeds as catalogue } from '../seeds.ts';

const fresh = () => ({
  ...catalogue,
  accelerators: [...catalogue.accelerators],
  workloads: [...catalogue.workloads],
});
const words = stringsOf('en').simulator;
const MISSING = 'settings: received nothing, expected an object of its fields: mw, pue, ….';

/** The file that the page writes at an address, with other fields in the place of its own. */
function fileAt(address: string, change: object = {}): string {
  const seeds = fresh();
  const search = address.split('?')[1] ?? '';
  addPartsOf(`?${search}`, seeds);
  const written = jsonOf({
    settings: parseAddress(`?${search}`, seeds).settings,
    address,
    state: 'done',
    checksum: '65949235',
    status: null,
    reports: [],
    delayFractions: [],
    failures: null,
  });
  return JSON.stringify({ ...(JSON.parse(written) as object), settings: undefined, ...change });
}

const linesOf = (text: string): string[] =>
  readState(text, fresh()).problems.map((problem) =>
    stateProblemInWords(problem, words, 'en').replace(/[\u2066-\u2069]/g, ''),
  );

test('is one that lacks them, not one of which every field is wrong', () => {
  const text = fileAt('', { address: undefined });
  expect(readState(text, fresh()).settings).toBeUndefined();
  expect(linesOf(text)).toEqual([MISSING]);
});

test.each([
  ['', {}],
  ['?mw=320&pue=1.35&at=waiting', { mw: 320, pue: 1.35 }],
])('comes back from its address with %j, and what is missing is named', (search, changed) => {
  const text = fileAt(`https://a.example/fr/simulator/${search}#figure-1`);
  expect(readState(text, fresh()).settings).toEqual({ ...defaultsOf(catalogue), ...changed });
  expect(linesOf(text)).toEqual([MISSING]);
});

test('comes back with the part and the state beside it', () => {
  const own = encodeURIComponent('{"acc": {"id": "MINE", "like": "H100-SXM", "hbmGBytes": 141}}');
  const seeds = fresh();
  const read = readState(fileAt(`/en/simulator/?acc=MINE&own=${own}&vs=mw%3D500`), seeds);
  expect(read).toMatchObject({ settings: { acc: 'MINE' }, beside: 'mw=500' });
  expect(seeds.accelerators.at(-1)).toMatchObject({ accelerator: { id: 'MINE', hbmGBytes: 141 } });
});

test('names what of the address cannot be used, and takes the rest', () => {
  const text = fileAt('https://a.example/en/simulator/?mw=9000&pue=1.4&m=3');
  const { settings, otherModel } = readState(text, fresh());
  expect([settings?.pue, otherModel]).toEqual([1.4, 3]);
  expect(linesOf(text)).toEqual([
    MISSING,
    'mw: received 9000, expected a whole number from 40 to 500. In its place: 240.',
  ]);
});

test.each([7, 'https://a.example/en/lesson/?mw=300', ''])(
  'with the address %j says that of it too',
  (address) => {
    const text = fileAt('', { address });
    expect(readState(text, fresh()).settings).toBeUndefined();
    expect(linesOf(text)).toEqual([
      MISSING,
      `address: received ${JSON.stringify(address)}, expected JSON such as "…/simulator/?mw=40".`,
    ]);
  },
);
