// The plane asks for the newest power first, finishes a coarse line that has begun, and ends with every use whole.
import { describe, expect, test } from 'vitest';
import { siteUses } from '../../../../src/model/cluster/site/siteUse.ts';
import {
  COARSE_SIZES_MW,
  type PlanePoint,
  traceSizesOf,
} from '../../../../src/simulator/answers/curve/planePoint.ts';
import { goOn, ModelFault } from '../../../../src/simulator/answers/fault.ts';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import type { Settings } from '../../../../src/simulator/inputs/settings.ts';
import { PlaneAnswers } from '../../../../src/simulator/page/answers/planeAnswers.ts';
import type { Traces } from '../../../../src/simulator/panels/view.ts';
import { seeds } from '../../seeds.ts';

const defaults = defaultsOf(seeds);

/** Useful work tells of which PUE a point was asked. */
const pointOf = ({ pue }: Settings, siteMw: number): PlanePoint => ({
  siteMw,
  idealMw: siteMw,
  usefulMw: siteMw / (10 * pue),
  lossesMw: [],
  racks: 1,
  gpus: 72,
  usedGpus: 72,
});
const built = Object.fromEntries(
  siteUses.map((use) => [use, traceSizesOf(use).map((siteMw) => pointOf(defaults, siteMw))]),
) as unknown as Traces;

interface Asked {
  settings: Settings;
  siteMw: number;
}

/** Answers over a model that answers when the test says so. */
function held() {
  let settings = defaults;
  const asked: Asked[] = [];
  const waiting: (() => void)[] = [];
  let failing: ((of: Settings, siteMw: number) => boolean) | undefined;
  const shown: [PlaneAnswers['here'], Traces][] = [];
  const answers = new PlaneAnswers(built, defaults, {
    pointOf: (of, siteMw) =>
      new Promise((resolve, reject) => {
        asked.push({ settings: of, siteMw });
        waiting.push(() =>
          failing?.(of, siteMw) ? reject(new ModelFault('refused by a test')) : resolve(pointOf(of, siteMw)),
        );
      }),
    settings: () => settings,
    onPoint: () => {
      shown.push([answers.here, answers.traces]);
    },
  });
  const change = (changes: Partial<Settings>): void => {
    settings = { ...settings, ...changes };
    goOn(answers.ask());
  };
  const failAt = (where: typeof failing): void => {
    failing = where;
  };
  const answerOne = async (): Promise<void> => {
    waiting.shift()?.();
    await new Promise((done) => setImmediate(done));
  };
  const answerAll = async (): Promise<void> => {
    while (waiting.length > 0) await answerOne();
  };
  return { answers, asked, shown, change, answerOne, answerAll, failAt };
}

describe('the plane', () => {
  test('shows the line of the build until the model has answered', () => {
    const { answers } = held();
    expect(answers.here?.usefulMw).toBeCloseTo(240 / (10 * defaults.pue), 9);
  });

  test('tells of the chosen power and of each whole line, not of every point of a line', async () => {
    const { asked, shown, change, answerAll, answers } = held();
    change({ pue: 1.5 });
    await answerAll();
    expect(answers.isSettled).toBe(true);
    expect(asked.length).toBeGreaterThan(100);
    expect(shown.length).toBeLessThan(12);
    for (const [i, now] of shown.slice(1).entries()) expect(now).not.toEqual(shown[i]);
    expect(shown.at(-1)).toEqual([answers.here, answers.traces]);
  });

  test('asks for nothing but the chosen power where only that has moved', async () => {
    const { asked, change, answerAll, answers } = held();
    change({ mw: 333 });
    await answerAll();
    expect(asked.map(({ siteMw }) => siteMw)).toEqual([333]);
    expect(answers.isSettled).toBe(true);
  });

  test('has one question under way, and the newest power is the next', async () => {
    const { asked, change, answerOne } = held();
    change({ pue: 1.5 });
    change({ pue: 1.6 });
    change({ pue: 1.7 });
    expect(asked).toHaveLength(1);
    await answerOne();
    expect(asked.map(({ settings }) => settings.pue)).toEqual([1.5, 1.7]);
  });

  test('shows each answer while the hand goes on, though the settings have moved on by then', async () => {
    const { shown, change, answerOne } = held();
    change({ pue: 1.5 });
    for (const pue of [1.6, 1.7, 1.8]) {
      change({ pue });
      await answerOne();
    }
    const [first, ...later] = shown.map(([here]) => here?.usefulMw);
    expect(first).toBeCloseTo(240 / 15, 9);
    // The line takes the turn between.
    expect(later).toHaveLength(1);
    expect(later[0]).toBeCloseTo(240 / 17, 9);
  });

  test('takes no answer of another power or use for the point of these', async () => {
    const { answers, change, answerOne } = held();
    change({ pue: 1.5 });
    await answerOne();
    change({ pue: 1.6, mw: 400 });
    expect(answers.here?.siteMw).toBe(400);
    change({ mw: 240, use: 'many' });
    expect(answers.here?.usefulMw).toBeCloseTo(240 / (10 * defaults.pue), 9);
  });

  test('finishes a coarse line that has begun, though the hand goes on', async () => {
    const { answers, asked, change, answerOne } = held();
    change({ pue: 1.5 });
    await answerOne();
    for (let turn = 0; turn < 2 * COARSE_SIZES_MW.length; turn++) {
      change({ mw: 241 + turn });
      await answerOne();
    }
    const coarse = asked.filter(({ siteMw }) => COARSE_SIZES_MW.includes(siteMw));
    expect(coarse.length).toBeGreaterThanOrEqual(COARSE_SIZES_MW.length);
    expect(answers.traces.grown[0]?.usefulMw).toBeCloseTo(40 / 15, 9);
  });

  test('gives a line to the settings that it answers to, and to no others', async () => {
    const { answers, change, answerAll } = held();
    const [before, after] = [defaults, { ...defaults, pue: 1.5 }];
    expect(answers.pointsOf(before)).toEqual(built.grown);
    change({ pue: 1.5 });
    expect(answers.pointsOf(after)).toEqual([]);
    await answerAll();
    expect(answers.pointsOf(after).at(-1)?.usefulMw).toBeCloseTo(500 / 15, 9);
    expect(answers.pointsOf(before)).toEqual([]);
  });

  test.each([
    ['the chosen power', 240],
    ['a size of a line', 280],
  ])('that the model fails at, at %s, is whole again after the next change', async (_, failingMw) => {
    const { answers, change, answerAll, failAt } = held();
    failAt(({ pue }, siteMw) => pue === 1.5 && siteMw === failingMw);
    change({ pue: 1.5 });
    await answerAll();
    expect(answers.isSettled).toBe(false);
    expect(answers.pointsOf({ ...defaults, pue: 1.5 })).toEqual([]);
    change({ pue: 1.6 });
    await answerAll();
    expect(answers.isSettled).toBe(true);
    expect(answers.traces.grown.at(-1)?.usefulMw).toBeCloseTo(500 / 16, 9);
  });

  test('that the model fails at once a change has overtaken it goes on with the settings of the moment', async () => {
    const { answers, change, answerOne, answerAll, failAt } = held();
    failAt(({ pue }) => pue === 1.5);
    change({ pue: 1.5 });
    change({ pue: 1.6 });
    await answerAll();
    expect(answers.isSettled).toBe(true);
    // A line of before that is finished, too.
    failAt(({ pue }, siteMw) => pue === 1.7 && siteMw !== 240);
    change({ pue: 1.7 });
    await answerOne();
    change({ pue: 1.8 });
    await answerAll();
    expect(answers.isSettled).toBe(true);
    expect(answers.traces.grown.at(-1)?.usefulMw).toBeCloseTo(500 / 18, 9);
  });

  test('that is ended asks nothing more', async () => {
    const { answers, asked, change, answerAll } = held();
    change({ pue: 1.5 });
    answers.end();
    await answerAll();
    expect(asked).toHaveLength(1);
  });

  test('comes to rest with every use whole, at the settings of the moment', async () => {
    const { answers, change, answerAll } = held();
    change({ pue: 1.5 });
    await answerAll();
    expect(answers.isSettled).toBe(true);
    for (const use of siteUses) {
      expect(answers.traces[use].map(({ siteMw }) => siteMw)).toEqual(traceSizesOf(use));
      expect(answers.traces[use].at(-1)?.usefulMw).toBeCloseTo(500 / 15, 9);
    }
  });
});
