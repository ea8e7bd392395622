import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { predictAnswers } from '../../src/cli/predict.ts';
import type { SizeAnswer } from '../../src/cli/site/answerSite.ts';
import { siteAnswers } from '../../src/cli/site.ts';
import { lossCauses } from '../../src/model/cluster/site/losses.ts';
import type { SiteUse } from '../../src/model/cluster/site/siteUse.ts';
import type { Layout } from '../../src/model/cluster/step/layout.ts';
import { meantBy } from '../../src/seeds/own/readNumber.ts';
import { SiteCurve } from '../../src/simulator/answers/curve/siteCurve.ts';
import { siteYearShares } from '../../src/simulator/answers/year/siteYear.ts';
import { firstView } from '../../src/simulator/firstPicture.ts';
import { numberOf, quantityOf } from '../../src/simulator/inputs/quantities.ts';
import { defaultsOf, readValue, rulesOf } from '../../src/simulator/inputs/rules.ts';
import { stepOfSite } from '../../src/simulator/panels/campus/facilityShown.ts';
import { weatherInWords } from '../../src/simulator/panels/plane/weatherWords.ts';
import { seeds as modelSeeds } from '../model/cluster/control.ts';
import { seeds } from '../simulator/seeds.ts';

const answersTo = (request: object): { sizes: SizeAnswer[]; use: string } =>
  JSON.parse(siteAnswers(modelSeeds, { file: 'site', text: JSON.stringify(request) }));

describe.each(['grown', 'frozen', 'many', 'answering'] as const)('%s', (use) => {
  const { sizes } = answersTo({ use, sizesMw: [40, 500] });
  test('useful and lost megawatts are the ideal, inside an interval around useful', () => {
    for (const size of sizes) {
      const lost = lossCauses.reduce((sum, cause) => sum + size.lossesMw[cause], 0);
      expect(Math.abs(lost + size.usefulMw - size.siteMw)).toBeLessThan(1e-9 * size.siteMw);
      expect(size.idealMw).toBe(size.siteMw);
      expect(size.lowMw).toBeLessThan(size.usefulMw);
      expect(size.highMw).toBeGreaterThan(size.usefulMw);
      expect(size.usedGpus).toBeLessThanOrEqual(size.gpus);
    }
  });
  test('500 MW do more than 40, and no more than 12.7 times as much', () => {
    const times = sizes[1]!.usefulMw / sizes[0]!.usefulMw;
    expect(times).toBeGreaterThan(3);
    expect(times).toBeLessThan(12.7);
  });
});

test('answers what the page answers', () => {
  const curve = new SiteCurve(defaultsOf(seeds), seeds);
  const [size] = answersTo({ sizesMw: [240] }).sizes;
  const page = curve.at(240, null)!;
  expect(size!.usefulMw).toBeCloseTo(page.usefulMw, 9);
  expect(size!.layout).toEqual(page.layout);
  expect(size!.lowMw).toBeCloseTo(page.usefulLowMw, 9);
});

test('answers what the page says of a year on wind, sun and a battery', () => {
  const stated = { power: 'weather', over: 4.5, batt: 12, mw: 240, use: 'grown' } as const;
  const settings = { ...defaultsOf(seeds), ...stated };
  const { gpus } = stepOfSite(settings, seeds);
  const shares = siteYearShares(seeds, settings, gpus);
  const view = firstView('en', seeds);
  const { mw, ...request } = stated;
  const answers = (use: SiteUse) => answersTo({ ...request, use, sizesMw: [mw] }).sizes[0]!;
  for (const use of ['grown', 'answering'] as const) {
    const { weather, usefulMw } = answers(use);
    const plane = { ...view.plane, use, here: { ...view.plane.here!, usefulMw } };
    const sentence = weatherInWords({ ...view, plane, weather: { ...stated, shares } });
    expect(weather).toMatchObject({ over: 4.5, batt: 12, pausesPerYear: shares.pausesPerYear });
    expect(sentence.replaceAll('\u00a0', ' ')).toContain(
      `${(100 * weather!.hoursShare).toFixed(1)} % of the`,
    );
    expect(sentence).toContain(`${weather!.usefulMw.toFixed(1)} MW`);
  }
  expect(answersTo({ sizesMw: [40] }).sizes[0]!.weather).toBeNull();
});

test('says why the curve bends between the sizes asked', () => {
  const { sizes } = answersTo({ use: 'frozen', policy: 'fixed', sizesMw: [40, 460, 500] });
  expect(sizes[0]!.bend).toBeNull();
  expect(sizes[2]!.bend).toMatchObject({ reason: 'batchLimit', addedMw: 40, batchLimitTokens: 2 ** 24 });
});

test('predict takes every layout that a site answers, also one whose context does not divide the sequence', () => {
  const { sizes } = answersTo({ use: 'frozen', sizesMw: [100, 160, 480] });
  const layouts = sizes.map(({ layout }) => layout as Layout);
  expect(layouts.some(({ context }) => 8192 % context !== 0)).toBe(true);
  expect(layouts.some(({ straddling }) => straddling)).toBe(true);
  const runs = layouts.map((layout) => ({
    accelerator: 'GB200-NVL72',
    model: 'llama-3-1-405b',
    precision: 'fp8',
    ...layout,
  }));
  const answers = JSON.parse(predictAnswers(modelSeeds, { file: 'predict', text: JSON.stringify(runs) }));
  answers.forEach((answer: { stepTimeS: number; fits: boolean }, i: number) => {
    const { tokensPerS } = sizes[i]!;
    expect(answer.fits).toBe(true);
    expect((layouts[i]!.globalBatch * 8192) / answer.stepTimeS / tokensPerS).toBeCloseTo(1, 9);
  });
});

test('settings of the address move it: cooling, failures, critical batch', () => {
  const usefulWith = (change: object): number =>
    answersTo({ use: 'frozen', sizesMw: [200], ...change }).sizes[0]!.usefulMw;
  const useful = usefulWith({});
  expect(usefulWith({ pue: 1.5 })).toBeLessThan(useful);
  expect(usefulWith({ mode: 'job' })).toBeLessThan(useful);
  expect(usefulWith({ crit: 130 })).toBeGreaterThan(useful);
});

test.each<[object, string]>([
  [{ sizesMw: [] }, 'sizesMw'],
  [{ sizesMw: [40], use: 'all' }, 'use: received "all"'],
  [{ sizesMw: [40], pue: 3 }, 'pue: received 3, expected a number from 1 to 2 with at most 2 decimals'],
  [{ sizesMw: [40], acc: 'H1' }, 'acc: received "H1", expected one of'],
  [{ sizesMw: [40], colour: 1 }, 'colour'],
  [{ sizesMw: [40], power: 'sun' }, 'power: received "sun", expected one of grid, weather'],
  [{ sizesMw: [40], over: 8 }, 'over: received 8, expected a number from 1 to 7 with at most 1 decimal'],
  [{ sizesMw: [40], batt: 49 }, 'batt: received 49, expected a whole number from 0 to 48'],
  [
    { sizesMw: [40], rack: 132.55 },
    'rack: received 132.55, expected a number from 106 to 165 with at most 1 decimal',
  ],
  [
    { sizesMw: [40], pue: 1.125 },
    'pue: received 1.125, expected a number from 1 to 2 with at most 2 decimals',
  ],
  [{ sizesMw: [40], batch: 1.5 }, 'batch: received 1.5, expected a whole number from 1 to 256'],
  [
    { sizesMw: [40], pue: 135 },
    'field pue: received 135, expected a number from 1 to 2 with at most 2 decimals; 135 looks like %: 1.35',
  ],
  [{ sizesMw: [40], crit: 60e6 }, '60000000 looks like single tokens: 60 × 10⁶ tokens'],
  [
    { sizesMw: [40], fail: 0.0004 },
    '0.0004 looks like failures per GPU and day: 0.4 failures per 1,000 GPUs and day',
  ],
  [{ sizesMw: [0.04] }, 'received 0.04, expected a number from 1 to 2000 MW; 0.04 looks like GW: 40 MW'],
  [
    { sizesMw: [40], layers: 40 },
    'field layers: received 40, expected it inside work: {"work": {"layers": …}}',
  ],
  [{ like: 'H100' }, 'field like: received "H100", expected it inside acc: {"acc": {"like": …}}'],
  [{ sizesMw: [40], ckpt: 'daly' }, 'ckpt: received "daly", expected a whole number from 1 to 240, or best'],
])('refuses %o and names the field', (request, message) => {
  expect(() => answersTo(request)).toThrow(message);
});

describe('every setting with a unit', () => {
  const settings = defaultsOf(seeds);
  const rules = rulesOf(seeds, settings);
  const keys = Object.keys(quantityOf) as (keyof typeof quantityOf)[];

  test.each(keys)('%s in each wrong unit is refused and told in the right one', (key) => {
    const rule = rules[key];
    const usual = Number(rule.fallback) || 30;
    for (const { name, perUnit } of quantityOf[key]!.wrong!) {
      const text = String(Number((usual * perUnit).toPrecision(12)));
      expect(readValue(rule, text), text).toBeUndefined();
      const number = numberOf(key, text, rule)!;
      expect(meantBy(number.value, number.rule)).toEqual({ name, value: usual });
    }
  });
});

describe('a size without an answer says why', () => {
  const thin = { like: 'L40S', hbmGBytes: 10, gpusPerRack: 1, rackKw: 10 };

  test.each([
    [{ use: 'answering', tpot: 1 }, /^no replica writes a token within 1 ms; the fastest needs \d+ ms$/],
    [{ use: 'many', sizesMw: [20] }, /^holds no run of the first phase, which takes 40 MW$/],
    [
      { acc: { like: 'GB200-NVL72', gpusPerRack: 2000, rackKw: 2000 }, sizesMw: [1] },
      /^carries no rack of 2000 kW$/,
    ],
    [
      { use: 'frozen', acc: thin, work: 'kimi-k2-1t', sizesMw: [1] },
      /^no layout of the model fits in 75 GPUs of 10 GB$/,
    ],
    [
      { use: 'answering', acc: thin, work: 'kimi-k2-1t', sizesMw: [1] },
      /^no replica of the model, of at most 16 stages, fits in 75 GPUs of 10 GB$/,
    ],
  ])('%j', (request, reason) => {
    const { sizes } = answersTo({ sizesMw: [40], ...request }) as { sizes: unknown[] };
    expect(sizes).toEqual([{ siteMw: expect.any(Number), reason: expect.stringMatching(reason) }]);
  });
});

test('an id is found however it is written', () => {
  const answer = (parts: object) => answersTo({ sizesMw: [40], use: 'frozen', ...parts }).sizes;
  const plain = answer({ acc: 'TPU-V5P', work: 'llama-3-1-70b' });
  expect(answer({ acc: 'TPU-v5p', work: 'Llama-3.1-70B' })).toEqual(plain);
  expect(answer({ acc: { like: 'tpu v5p' }, work: { id: 'Llama 3.1 70B' } })).toEqual(plain);
});

test('runs under plain Node, as npm starts it', () => {
  const run = spawnSync(process.execPath, ['src/cli/site.ts', '-'], { input: '{"sizesMw":[40]}' });
  expect(run.status, run.stderr.toString()).toBe(0);
  expect(JSON.parse(run.stdout.toString()).sizes[0].gpus).toBe(16344);
});

test('settings are fields of the file: an option is named as what it is', () => {
  const run = spawnSync(process.execPath, ['src/cli/site.ts', '--power', 'weather']);
  expect(run.status).toBe(2);
  expect(run.stderr.toString()).toContain(
    'site: received --power, expected a JSON file or - for standard input',
  );
});
