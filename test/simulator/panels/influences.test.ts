// Which constants move the result most: the answer of the model, and its words in every language.
import { describe, expect, test } from 'vitest';
import { INFLUENCE_COUNT, type InfluencesMw } from '../../../src/charts/influence/influences.ts';
import { readModelSeeds } from '../../../src/seeds/readModelSeeds.ts';
import { createAnswerer } from '../../../src/simulator/answers/answerer.ts';
import { SiteCurve } from '../../../src/simulator/answers/curve/siteCurve.ts';
import { firstView } from '../../../src/simulator/firstPicture.ts';
import { parameterNames, parameterRanges } from '../../../src/simulator/inputs/constantNames.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import { pageFilesOf } from '../../../src/simulator/pageFiles.ts';
import { drawAs } from '../../../src/simulator/panels/chart/drawing.ts';
import { influenceDrawing } from '../../../src/simulator/panels/influence/influenceDrawing.ts';
import {
  influenceRows,
  influencesInWords,
  walkedInfluences,
} from '../../../src/simulator/panels/influence/influencesValue.ts';
import { languages } from '../../../src/site/locales.ts';
import { seeds } from '../seeds.ts';

const defaults = defaultsOf(seeds);
const curve = new SiteCurve(defaults, seeds);
const spread = ({ lowMw, highMw }: InfluencesMw['strongest'][number]): number => Math.abs(highMw - lowMw);

describe('the answer', () => {
  const answer = curve.influencesAt(500, null)!;

  test('has the report’s output in the middle and the report’s strongest constant first', () => {
    const report = curve.at(500, null)!;
    expect(answer).toMatchObject({ siteMw: 500, usefulMw: report.usefulMw });
    expect(answer.strongest[0]?.id).toBe(report.strongestId);
  });

  test('has eight constants, the strongest first', () => {
    expect(answer.strongest).toHaveLength(INFLUENCE_COUNT);
    const spreads = answer.strongest.map(spread);
    expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
  });

  test('moves useful output as the constants do: fewer failures give more, a smaller critical batch less', () => {
    const of = (id: string) => answer.strongest.find((influence) => influence.id === id)!;
    expect(of('P-failures-per-gpu-day').lowMw).toBeGreaterThan(answer.usefulMw);
    expect(of('P-critical-batch-tokens').lowMw).toBeLessThan(answer.usefulMw);
  });

  test('leaves out what the draws have replaced: with drawn delays no formula of stragglers moves', () => {
    const drawn = new SiteCurve(defaults, {
      ...seeds,
      uncertain: seeds.uncertain.filter(({ id }) => id === 'P-straggler-sigma'),
    });
    const [byFormula] = drawn.influencesAt(500, null)!.strongest;
    const [byDraws] = drawn.influencesAt(500, 30_000)!.strongest;
    expect(spread(byFormula!)).toBeGreaterThan(0);
    expect(spread(byDraws!)).toBe(0);
  });

  test('is what the worker answers', () => {
    const worker = createAnswerer();
    worker({ id: 0, call: 'seeds', seeds });
    const asked = { call: 'influences', settings: defaults, siteMw: 500, meanDelayTicks: null } as const;
    expect(worker({ id: 1, ...asked })).toEqual({ id: 1, answer });
  });
});

test.each(languages)(
  'in %s the page has names of all constants that an interval moves, and of no others',
  (language) => {
    const { live, later } = pageFilesOf(language);
    const moved = live.seeds.uncertain.map(({ id }) => id).toSorted();
    for (const named of [later.names, later.ranges]) expect(Object.keys(named).toSorted()).toEqual(moved);
  },
);

describe.each(languages)('in %s', (language) => {
  const all = readModelSeeds('seeds');
  const view = firstView(language, seeds, parameterNames(all, language), parameterRanges(all, language));

  test('every row has its name, its range with a unit, how it is known, and both outputs', () => {
    for (const cells of influenceRows(view)) {
      for (const cell of Object.values(cells)) expect(cell).toMatch(/\S/);
      expect(cells.name).not.toMatch(/^P-/);
      expect(cells.atLow).toMatch(/^\d+[.,]\d \((0|[+−]\d+[.,]\d)\)$/);
    }
  });

  test('the sentence and the label have no gap, and say that it is the model', () => {
    expect(influencesInWords(view, view.words.influence.reading)).toMatch(/^[^{}]+$/);
    expect(drawAs(influenceDrawing, view, 'influence', 'wide').label).toMatch(/^[^{}]+$/);
    expect(view.words.influence.reading).toMatch(/not a measurement|لا قياس|non (d’)?une mesure/);
  });

  test('each bar is read with its name and both ends, and the longest sounds first', () => {
    const { values, say } = walkedInfluences(view);
    expect(values).toHaveLength(INFLUENCE_COUNT);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const said = values.map((_, place) => say(place));
    for (const [place, { name }] of influenceRows(view).entries()) expect(said[place]).toContain(name);
    for (const sentence of said) expect(sentence).toMatch(/^[^{}]*\d[^{}]*\d[^{}]*$/);
    expect(walkedInfluences({ ...view, influences: null }).values).toEqual([]);
  });

  test('where nothing fits the table is empty and the drawing says why', () => {
    const none = { ...view, influences: null };
    expect(influenceRows(none).every(({ name }) => name === '')).toBe(true);
    expect(drawAs(influenceDrawing, none, 'influence', 'narrow').content).toContain(view.words.table.noFit);
  });
});
