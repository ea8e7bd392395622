// A state out of a file: what the page writes comes back, and whatever cannot be used is named while the rest is used.
import { describe, expect, test } from 'vitest';
import { otherModelInWords } from '../../../src/simulator/dom/problems.ts';
import { addPartsOf } from '../../../src/simulator/inputs/address/ownInAddress.ts';
import { MODEL_VERSION, parseAddress } from '../../../src/simulator/inputs/address/parse.ts';
import { serialiseAddress } from '../../../src/simulator/inputs/address/serialise.ts';
import { readState } from '../../../src/simulator/inputs/file/readState.ts';
import { statedOf } from '../../../src/simulator/inputs/own/statedOf.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import { jsonOf } from '../../../src/simulator/page/files/results.ts';
import {
  partProblemInWords,
  stateProblemInWords,
  textProblemInWords,
} from '../../../src/simulator/panels/load/stateProblemWords.ts';
import { stringsOf } from '../../../src/site/locales.ts';
import { fileText, MOST_BYTES } from '../../../src/text/fileText.ts';
import { seeds as catalogue } from '../seeds.ts';

const fresh = () => ({
  ...catalogue,
  accelerators: [...catalogue.accelerators],
  workloads: [...catalogue.workloads],
});
const words = stringsOf('en').simulator;
const plain = (text: string): string => text.replace(/[\u2066\u2069]/g, '');
const linesOf = (text: string, seeds = fresh()): string[] =>
  readState(text, seeds).problems.map((problem) => plain(stateProblemInWords(problem, words, 'en')));
const part = { id: 'MINE', like: 'H100-SXM', hbmGBytes: 141 };

test('a file of the page brings back every setting, the reader’s own part and the state beside it', () => {
  const seeds = fresh();
  const search = `?mw=320&use=frozen&pue=1.35&ckpt=30&acc=MINE&own=${encodeURIComponent(JSON.stringify({ acc: part }))}`;
  expect(addPartsOf(search, seeds).problems).toEqual([]);
  const { settings, problems } = parseAddress(search, seeds);
  expect(problems).toEqual([]);
  const text = jsonOf({
    settings,
    own: statedOf(settings, seeds),
    beside: '?mw=40&m=1',
    address: 'https://a.example/en/simulator/',
    state: 'idle',
    checksum: '',
    status: null,
    reports: [],
    delayFractions: [],
    failures: null,
  });
  const elsewhere = fresh();
  const read = readState(text, elsewhere);
  expect(read).toEqual({ settings, beside: '?mw=40&m=1', otherModel: undefined, problems: [] });
  expect(serialiseAddress(read.settings!, '', elsewhere)).toBe(serialiseAddress(settings, '', seeds));
  expect(elsewhere.accelerators.at(-1)).toMatchObject({ accelerator: { id: 'MINE', hbmGBytes: 141 } });
});

describe('a faulty file', () => {
  test('has its faults named by field, received and expected, and the rest used', () => {
    const text = JSON.stringify({ mw: 9000, pue: 1.3, kind: 'house', colour: 3, steps: [4], use: ['many'] });
    expect(readState(text, fresh()).settings).toEqual({ ...defaultsOf(catalogue), pue: 1.3 });
    expect(linesOf(text)).toEqual([
      expect.stringMatching(/^colour: received 3, but there is no such setting; expected one of backend, mw/),
      'mw: received 9000, expected a whole number from 40 to 500. In its place: 240.',
      'kind: received house, expected one of site, it. In its place: site.',
      expect.stringMatching(/^use: received \["many"\], expected one of grown, /),
      expect.stringMatching(/^steps: received \[4\], expected a multiple of 4 from 4 to 4\u202f096\. /),
    ]);
  });

  test('of the page has what stands beside its settings named too', () => {
    const lines = linesOf(
      '{"settings": {}, "colour": 3, "modelVersion": -9, "beside": [], "own": 7, "what": ""}',
    );
    expect(lines).toEqual([
      expect.stringMatching(/^colour: received 3, but there is no such setting/),
      expect.stringMatching(/^m: received -9, expected a whole number from 0 to /),
      'beside: received [], expected JSON such as "?mw=40".',
      'own: received 7, expected an object of its fields: acc, work.',
    ]);
  });

  test('with a list for a part has it named once', () => {
    expect(linesOf('{"acc": [], "work": [1]}')).toEqual([
      expect.stringMatching(/^acc: received \[\], expected an object of its fields/),
      expect.stringMatching(/^work: received \[1\], expected an object of its fields/),
    ]);
  });

  test.each([
    ['{"mw": 300, "mw": 310}', 'mw: received twice in one object (line 1), expected once.'],
    ['[300]', 'Received [300], expected an object of settings.'],
    ['"mw"', 'Received "mw", expected an object of settings.'],
  ])('%s is refused', (text, line) => {
    expect(readState(text, fresh()).settings).toBeUndefined();
    expect(linesOf(text)).toEqual([line]);
  });

  test.each([
    ['{"mw": 300', '{"mw": 300'],
    ['{\n  "mw": 300,\n  "pue" 1.2,\n  "acc": "H100"\n}', '"pue" 1.2,'],
    ['a,b', 'a,b'],
    ['', '""'],
  ])('that is no JSON says where it breaks off, in no language of an engine: %j', (text, line) => {
    expect(linesOf(text).map(plain)).toEqual([`Received no JSON, expected an object of settings: ${line}`]);
  });

  test.each([
    [new Uint8Array(MOST_BYTES + 1), 'Received 2.1\u00a0MB, expected at most 2\u00a0MB.'],
    [Uint8Array.of(0xff, 0xfe, 0x7b, 0), 'Received UTF-16, expected UTF-8: save the file as UTF-8.'],
    [Uint8Array.of(0x7b, 0xc3, 0x28), 'Received bytes that are not text in UTF-8, expected JSON in UTF-8.'],
  ])('of other bytes is named', async (bytes, line) => {
    const text = await fileText(new Blob([bytes]));
    expect(typeof text === 'string' ? text : plain(textProblemInWords(text, words, 'en'))).toBe(line);
  });
});

describe('a file of which nothing can be used', () => {
  test.each([
    '{"settings": null}',
    '{"settings": {}}',
    '{"settings": {"colour": 3}, "beside": "?mw=40"}',
    '{}',
    '{"id": "mine"}',
    '{"mw": 9000, "work": "none"}',
    '{"acc": {"like": "none"}}',
  ])('%s leaves the settings as they are, and says why', (text) => {
    const { settings, beside, problems } = readState(text, fresh());
    expect({ settings, beside }).toEqual({ settings: undefined, beside: null });
    expect(problems).not.toEqual([]);
  });

  test('is not one that asks for the defaults', () =>
    expect(readState('{"mw": 240}', fresh()).settings).toEqual(defaultsOf(catalogue)));
});

test.each([0, MODEL_VERSION + 97])(
  'a file of another model is used, and its version named: %d',
  (version) => {
    const read = readState(JSON.stringify({ settings: { mw: 300 }, modelVersion: version }), fresh());
    expect(read).toMatchObject({ settings: { mw: 300 }, otherModel: version, problems: [] });
    const said = otherModelInWords(version, words.problems, 'en');
    expect(said).toContain(`version ${version} `);
    expect(said).toContain(`version ${MODEL_VERSION}.`);
  },
);

describe('an own part', () => {
  test('in a wrong unit is named without the last bits of a division', () => {
    const own = { ...part, peakTflops: { bf16: 0.3958 } };
    expect(linesOf(JSON.stringify({ acc: own }))).toEqual([
      expect.stringMatching(/0\.3958 looks like PFLOP\/s: 395\.8 TFLOP\/s/),
    ]);
  });

  test('in a wrong unit is named with the unit that it seems to be in, and the rest is used', () => {
    const text = JSON.stringify({ acc: { ...part, hbmGBytes: 1128 }, pue: 1.1 });
    const { settings } = readState(text, fresh());
    expect(settings).toEqual({ ...defaultsOf(catalogue), pue: 1.1 });
    expect(linesOf(text)).toEqual([
      expect.stringMatching(
        /^acc\.hbmGBytes: received 1128, expected a number from .* GB at .* TB\/s\. 1128 looks like Gbit: 141 GB/,
      ),
    ]);
  });

  test('says the same in Arabic, with the field and the numbers as they stand', () => {
    const { problems } = readState(JSON.stringify({ acc: { ...part, hbmGBytes: 1128 } }), fresh());
    const [problem] = problems;
    const line =
      problem?.kind === 'part' ? partProblemInWords(problem.problem, stringsOf('ar').simulator, 'ar') : '';
    expect(plain(line)).toMatch(/^acc\.hbmGBytes: وصل 1128، .*يبدو 1128 بوحدة غيغابت: أي 141 غيغابايت/);
  });

  test('twice the same is one part; another of its name gets a name of its own', () => {
    const seeds = fresh();
    const idOf = (hbmGBytes: number) =>
      readState(JSON.stringify({ acc: { ...part, hbmGBytes } }), seeds).settings?.acc;
    expect([idOf(141), idOf(141), idOf(120)]).toEqual(['MINE', 'MINE', 'MINE-2']);
  });

  test('of a model stands beside the catalogue, and an address carries both', () => {
    const seeds = fresh();
    const { settings, problems } = readState(
      JSON.stringify({ acc: part, work: { id: 'llama-3-1-405b', layers: 100 }, mw: 400 }),
      seeds,
    );
    expect(problems).toEqual([]);
    const search = serialiseAddress(settings!, '', seeds);
    const elsewhere = fresh();
    expect(addPartsOf(search, elsewhere).problems).toEqual([]);
    expect(parseAddress(search, elsewhere)).toMatchObject({ settings, problems: [] });
    expect(elsewhere.workloads.at(-1)?.workload.layers).toBe(100);
  });

  test('in an address that is no JSON is named, and the address stays as it came', () => {
    const seeds = fresh();
    const search = '?acc=MINE&own=%7Bacc';
    expect(addPartsOf(search, seeds).problems).toMatchObject([{ field: 'own', received: '{acc' }]);
    const { settings, problems } = parseAddress(search, seeds);
    expect(problems.map(({ key }) => key)).toEqual(['acc']);
    expect(serialiseAddress(settings, search, seeds)).toBe(search);
  });
});

test('of a file of which nothing is used no fault says what stands in its place', () => {
  const { settings, problems } = readState('{"mw":9999,"colour":3,"ckpt":"never"}', fresh());
  expect(settings).toBeUndefined();
  for (const problem of problems) {
    expect(stateProblemInWords(problem, words, 'en', false)).not.toContain('In its place');
  }
  expect(problems.some((problem) => stateProblemInWords(problem, words, 'en').includes('In its place'))).toBe(
    true,
  );
});

test('in Arabic the end of a long list stands outside the Latin names', () => {
  const [unknown] = readState('{"colour":3}', fresh()).problems;
  expect(unknown && stateProblemInWords(unknown, stringsOf('ar').simulator, 'ar')).toMatch(
    /\u2066[a-z, ]+\u2069 \u0648\d+ \u063a\u064a\u0631\u0647\u0627/,
  );
});

test.each([
  ['{"mw": 300000}', '300000 looks like kW: 300 MW.'],
  ['{"mw": "0,3"}', '0.3 looks like GW: 300 MW.'],
  ['{"crit": 60000000}', '60000000 looks like single tokens: 60 × 10⁶ tokens.'],
  ['{"pue": 135}', '135 looks like %: 1.35.'],
  ['{"settings": {"tpot": 0.05}}', '0.05 looks like s: 50 ms.'],
])('%s is told with the unit that it seems to be in', (text, guess) => {
  const [line = ''] = linesOf(text);
  expect(line).toMatch(/: received .*, expected a (whole )?number from /);
  expect(line.endsWith(` ${guess}`), line).toBe(true);
});

describe('a part without its key', () => {
  test.each([
    [
      '{"id": "MINE", "like": "H100-SXM", "hbmGBytes": 141}',
      'like, hbmGBytes: these are fields of acc; expected inside it, as in {"acc": {"like": …}}.',
    ],
    [
      '{"settings": {"layers": 40}}',
      'layers: these are fields of work; expected inside it, as in {"work": {"layers": …}}.',
    ],
  ])('%s is told where it belongs', (text, line) => {
    expect(readState(text, fresh()).settings).toBeUndefined();
    expect(linesOf(text)).toEqual([line]);
  });
});

describe('own parts in use', () => {
  const seeds = fresh();
  const inUse = readState(JSON.stringify({ acc: part, work: { id: 'llama-3-1-70b', layers: 40 } }), seeds)
    .settings!;

  test('stay where a typed site names none, and go where it names others', () => {
    const { acc, work } = inUse;
    expect(readState('{"mw": 300}', seeds, inUse).settings).toMatchObject({ mw: 300, acc, work });
    expect(readState('{"work": "llama-3-1-8b"}', seeds, inUse).settings).toMatchObject({
      acc,
      work: 'llama-3-1-8b',
    });
  });

  test('go where a file of the page states every setting', () =>
    expect(readState('{"settings": {"mw": 300}}', seeds, inUse).settings).toEqual({
      ...defaultsOf(catalogue),
      mw: 300,
    }));

  test('are not what a text of which nothing can be used asks for', () =>
    expect(readState('{"colour": 3}', seeds, inUse).settings).toBeUndefined());
});
