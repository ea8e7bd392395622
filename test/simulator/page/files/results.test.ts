// The downloads and the table say what the reports say.
import { describe, expect, test } from 'vitest';
import { DEFAULT_SITE_POWERS_MW } from '../../../../src/engine/stragglers/scenario.ts';
import { lossCauses } from '../../../../src/model/cluster/site/losses.ts';
import { firstAnswers } from '../../../../src/simulator/firstPicture.ts';
import { MODEL_VERSION } from '../../../../src/simulator/inputs/address/parse.ts';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import { csvOf } from '../../../../src/simulator/page/files/csv.ts';
import { jsonOf, type Outcome } from '../../../../src/simulator/page/files/results.ts';
import { rowsOf } from '../../../../src/simulator/panels/sizes/table.ts';
import { nearestSize } from '../../../../src/simulator/panels/view.ts';
import { seeds } from '../../seeds.ts';

const reports = firstAnswers(seeds).reports;
const outcome: Outcome = {
  settings: defaultsOf(seeds),
  address: 'https://miqyas.example/en/simulator/',
  state: 'done',
  checksum: '0123abcd',
  status: { backend: 'cpu', reason: 'requested', threadCount: 2, adapterName: '', faults: null },
  reports: reports.with(5, null),
  delayFractions: DEFAULT_SITE_POWERS_MW.map(() => [0.03, 0.031]),
  failures: firstAnswers(seeds).failures,
};

describe('CSV', () => {
  const all = csvOf(outcome).trimEnd().split('\n');
  const head = all.filter((line) => line.startsWith('#'));
  const lines = all.slice(head.length).map((line) => line.split(','));
  const cellsOf = (line: number, ...names: string[]): (string | undefined)[] =>
    names.map((name) => lines[line]?.[lines[0]?.indexOf(name) ?? -1]);

  test('says in its head what was asked, of which model, and how the same comes again', () => {
    expect(head).toEqual(
      expect.arrayContaining([
        '# what,"Miqyas simulator: model, not measurement"',
        `# model_version,${MODEL_VERSION}`,
        `# address,${outcome.address}`,
        '# draws,done',
        '# draws_checksum,0123abcd',
        '# draws_on,cpu',
        '# setting acc,GB200-NVL72',
        '# setting pue,1.2',
        '# setting seed,1',
      ]),
    );
    for (const key of Object.keys(outcome.settings))
      expect(head.filter((line) => line.startsWith(`# setting ${key},`))).toHaveLength(1);
  });

  test('says so where the draws are not done', () => {
    const early = csvOf({ ...outcome, state: 'running', checksum: '', status: null });
    expect(early).toContain(
      '# draws,running\n# draws_checksum,none before the last draw\n# draws_on,not yet known',
    );
  });

  test('has names and one line of the same length for each size', () => {
    expect(lines).toHaveLength(1 + DEFAULT_SITE_POWERS_MW.length);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  test('states racks, chips and repeats of the first size', () => {
    expect(cellsOf(1, 'site_mw', 'racks', 'gpus', 'repeats_drawn')).toEqual(['40', '227', '16344', '2']);
  });

  test('puts each number under its name', () => {
    const report = reports[10]!;
    const numbers = cellsOf(
      11,
      'ideal_mw',
      'useful_mw',
      'useful_low_mw',
      'useful_high_mw',
      'step_s',
      'goodput',
      'wait_fraction',
      'usefulness',
    );
    const { idealMw, usefulMw, usefulLowMw, usefulHighMw, stepTimeS, goodput, waitFraction, usefulness } =
      report;
    const expected = [
      idealMw,
      usefulMw,
      usefulLowMw,
      usefulHighMw,
      stepTimeS,
      goodput,
      waitFraction,
      usefulness,
    ];
    expect(numbers.map(Number)).toEqual(expected.map((value) => Number(value.toPrecision(10))));
    expect(usefulLowMw).toBeLessThan(usefulHighMw);
    const losses = lossCauses.map((cause) => `${cause.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}_mw`);
    expect(cellsOf(11, ...losses).map(Number)).toEqual(
      report.lossesMw.map((mw) => Number(mw.toPrecision(10))),
    );
    expect(cellsOf(11, 'tensor', 'data', 'micro_batch')).toEqual(
      [report.layout.tensor, report.layout.data, report.layout.microBatch].map(String),
    );
  });

  test('shows no rounding of binary numbers: 60.00000000000001 is 60', () => {
    const text = csvOf({ ...outcome, reports: [{ ...reports[0]!, idealMw: 60.00000000000001 }] });
    expect(text).toContain(',60,');
    expect(text).not.toMatch(/\d\.\d{11,}/);
  });

  test('leaves a size where nothing fits empty behind its power', () => {
    expect(lines[6]?.[0]).toBe('140');
    expect(lines[6]?.slice(1).every((cell) => cell === '')).toBe(true);
  });
});

test('JSON holds settings, address, checksum and every size', () => {
  const { settings, address, checksum, sizes } = JSON.parse(jsonOf(outcome));
  expect({ settings, address, checksum }).toEqual({
    settings: outcome.settings,
    address: outcome.address,
    checksum: '0123abcd',
  });
  expect(sizes).toHaveLength(24);
  expect(sizes[5]).toEqual({ siteMw: 140, fits: false });
});

test('JSON holds every run of the drawn failures, or says that none was drawn', () => {
  const { failures } = JSON.parse(jsonOf(outcome));
  expect(failures.goodputs).toHaveLength(256);
  expect(failures).toEqual(outcome.failures);
  expect(JSON.parse(jsonOf({ ...outcome, failures: null })).failures).toBeNull();
});

describe('table', () => {
  test('compares with the first size that fits', () => {
    expect(rowsOf('en', reports)[0]?.times).toBe('1.00');
    expect(rowsOf('en', reports.with(0, null))[1]?.times).toBe('1.00');
  });

  test('says how many times the useful output of the first size a size gives, not how many times its power', () => {
    const doubled = reports.map(
      (report, i) => report && { ...report, idealMw: 40 * (i + 1), usefulMw: 5 + i },
    );
    expect(rowsOf('en', doubled).map(({ times }) => times)[10]).toBe('3.00');
  });

  test.each([
    [40, 0],
    [49, 0],
    [50, 0],
    [51, 1],
    [500, 23],
  ])('the size nearest to %d MW is number %d', (siteMw, size) => {
    expect(nearestSize(siteMw)).toBe(size);
  });
});

test('no file has sizes that answer to other settings: until the model has answered it says so', () => {
  const early = { ...outcome, reports: null };
  const csv = csvOf(early).trimEnd().split('\n');
  expect(csv).toContain('# sizes,not answered yet');
  expect(csv.at(-1)).toMatch(/^site_mw,/);
  expect(JSON.parse(jsonOf(early))).toMatchObject({ settings: { pue: 1.2 }, sizes: null });
  expect(csvOf(outcome)).not.toContain('not answered yet');
});
