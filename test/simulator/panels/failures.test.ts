// The drawn failures: what the settings ask of the kernel, what its runs come to, and the words of every language.
import { describe, expect, test } from 'vitest';
import { runFailuresInThread } from '../../../src/engine/failures/runFailuresInThread.ts';
import { blankLayout } from '../../../src/model/cluster/layout/champion.ts';
import { gpusOfLayout } from '../../../src/model/cluster/step/layout.ts';
import { SiteCurve } from '../../../src/simulator/answers/curve/siteCurve.ts';
import { firstAnswers, firstView } from '../../../src/simulator/firstPicture.ts';
import { parseAddress } from '../../../src/simulator/inputs/address/parse.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import { drawAs } from '../../../src/simulator/panels/chart/drawing.ts';
import { failuresDrawing } from '../../../src/simulator/panels/failures/failuresDrawing.ts';
import {
  failingRows,
  failureReadings,
  failureRows,
  failuresInWords,
  walkedRuns,
} from '../../../src/simulator/panels/failures/failuresValue.ts';
import { type DrawnFailures, drawnFailuresOf } from '../../../src/simulator/run/drawnFailures.ts';
import { exactGoodputOf, failuresScenarioOf } from '../../../src/simulator/run/failuresScenarioOf.ts';
import { languages } from '../../../src/site/locales.ts';
import { seeds } from '../seeds.ts';

/** Runs by the address that was asked for: several tests look at the same. */
const drawn = new Map<string, DrawnFailures>();

function drawnAt(search: string): DrawnFailures {
  const known = drawn.get(search) ?? drawAt(search);
  drawn.set(search, known);
  return known;
}

function drawAt(search: string): DrawnFailures {
  const { settings } = parseAddress(search, seeds);
  const report = new SiteCurve(settings, seeds).at(settings.mw, null);
  if (!report) throw new Error(`nothing fits at ${search}`);
  const { layout } = report;
  const scenario = failuresScenarioOf(settings, seeds, layout);
  const exactGoodput = exactGoodputOf(settings, seeds, layout);
  expect(exactGoodput).toBeCloseTo(report.goodput, 12);
  const job = { siteMw: settings.mw, gpus: gpusOfLayout(layout), exactGoodput };
  return drawnFailuresOf(job, scenario, runFailuresInThread(scenario), 'cpu');
}

describe('drawn runs', () => {
  test.each([
    'mw=40',
    'mw=500',
    'mw=500&mode=job',
    'mw=200&mode=job&use=many',
    'mw=100&fail=2&ckpt=15',
    'mw=300&fail=0&ckpt=1',
  ])('at %s agree with the renewal form within 0.3 points, and their time adds up', (search) => {
    const { goodput, exactGoodput, split } = drawnAt(search);
    expect(Math.abs(goodput.mean - exactGoodput)).toBeLessThan(0.003);
    expect(goodput.p5).toBeLessThanOrEqual(goodput.p95);
    expect(Object.values(split).reduce((sum, share) => sum + share)).toBeCloseTo(1, 9);
  });

  test('at 40 MW fail as often as the record on about as many chips: 419 times, 268 of them the chip', () => {
    const { interruptions, failing, gpus } = drawnAt('mw=40');
    const scale = 16_384 / gpus;
    expect(Math.abs(interruptions.mean * scale - 419)).toBeLessThan(6);
    expect(Math.abs((failing[0]?.perRun ?? 0) * scale - 268)).toBeLessThan(5);
    expect(failing.reduce((sum, { recordShare }) => sum + recordShare, 0)).toBeCloseTo(1, 9);
  });

  test('are interrupted by software alone where no chip fails', () => {
    const { interruptions, failing, days } = drawnAt('mw=40&fail=0');
    const perDay = seeds.parameters['P-failures-per-job-day'] ?? 0;
    expect(interruptions.mean / days).toBeCloseTo(perDay, 1);
    expect(failing.filter(({ perRun }) => perRun > 0).map(({ component }) => component)).toEqual([
      'software',
    ]);
  });

  test('wait for spares where there are too few, and not where there are plenty', () => {
    const { inRepair } = drawnAt('mw=240&mode=job');
    const few = drawnAt('mw=240&mode=job&spares=8');
    const many = drawnAt('mw=240&mode=job&spares=128');
    const replica = drawnAt('mw=240&spares=8');
    expect(inRepair).toBeGreaterThan(8);
    expect(inRepair).toBeLessThan(128);
    expect(few.split.spares).toBeGreaterThan(0.5);
    expect(many.split.spares).toBe(0);
    expect(few.goodput.mean).toBeLessThan(many.goodput.mean);
    // Where the others go on, only the share of the replica waits.
    expect(replica.split.spares).toBeGreaterThan(0);
    expect(replica.split.spares).toBeLessThan(0.1 * few.split.spares);
    // The wait for a spare is a part of its own, not a restart: the parts are all of the time, once.
    for (const { split } of [few, many])
      expect(Object.values(split).reduce((sum, share) => sum + share)).toBeCloseTo(1, 9);
  });

  test('lose more where every failure restarts the job than where a replica is replaced', () => {
    const [replica, job] = [drawnAt('mw=500'), drawnAt('mw=500&mode=job')];
    expect(replica.goodput.mean).toBeGreaterThan(job.goodput.mean + 0.15);
    expect(replica.interruptions.mean).toBeGreaterThan(100);
  });

  test('are other runs with another seed', () => {
    expect(drawnAt('mw=40&seed=2').checksum).not.toBe(drawnAt('mw=40').checksum);
  });

  test('of the first picture are those of the default address', () => {
    const { checksum, interruptions } = drawnAt('');
    expect(firstAnswers(seeds).failures).toMatchObject({ checksum, siteMw: 240, backend: null });
    expect(firstAnswers(seeds).failures?.interruptions.mean).toBeCloseTo(interruptions.mean, 1);
  });

  test('keep the rate of the seeds where the reader has not set it, though the slider rounds it', () => {
    const settings = defaultsOf(seeds);
    const rate = (id: string): number => seeds.parameters[id] ?? 0;
    const perDay = 1000 * rate('P-failures-per-gpu-day') + rate('P-failures-per-job-day');
    const layout = { ...blankLayout(), tensor: 8, data: 125 };
    const [size] = failuresScenarioOf(settings, seeds, layout).sizes;
    expect(size?.meanTimeBetweenFailuresS).toBeCloseTo(86_400 / perDay, 6);
  });
});

describe.each(languages)('in %s', (language) => {
  const view = firstView(language, seeds);

  test('sentence, label and every cell have no gap, and say that it is the model', () => {
    expect(failuresInWords(view, view.words.failures.reading)).toMatch(/^[^{}]+$/);
    const { values, say } = walkedRuns(view);
    const said = values.map((_, place) => say(place));
    expect(new Set(said).size).toBe(values.length);
    for (const sentence of said) expect(sentence).toMatch(/^[^{}]*\d[^{}]+$/);
    expect(walkedRuns({ ...view, failures: null }).values).toEqual([]);
    expect(drawAs(failuresDrawing, view, 'failures', 'narrow').label).toMatch(/^[^{}]+$/);
    expect(view.words.failures.reading).toMatch(/not a measurement|لا قياس|non (d’)?une mesure/);
    for (const text of Object.values(failureReadings(view))) expect(text).toMatch(/\d/);
    for (const row of failingRows(view)) for (const cell of Object.values(row)) expect(cell).toMatch(/\S/);
    for (const row of failureRows(view)) {
      expect(row.mean).toMatch(/^[\d.,\u00a0\u202f]+$/);
      expect(row.quantity).not.toMatch(/[ء-ي],/);
    }
  });

  test('where nothing can be drawn the places stay and the drawing says why', () => {
    const none = { ...view, failures: null };
    expect(failureRows(none)).toHaveLength(failureRows(view).length);
    expect(failingRows(none)).toHaveLength(4);
    expect(failuresInWords(none, view.words.failures.reading)).toBe(view.words.failures.none);
    expect(drawAs(failuresDrawing, none, 'failures', 'wide').content).toContain(view.words.failures.none);
  });
});
