// The answers of the model as the page takes them: late ones and those of another setting are dropped.
import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SITE_POWERS_MW } from '../../../../src/engine/stragglers/scenario.ts';
import type { SiteReport } from '../../../../src/simulator/answers/curve/report.ts';
import type { Sweeper } from '../../../../src/simulator/answers/sweeper.ts';
import { firstAnswers } from '../../../../src/simulator/firstPicture.ts';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import type { Settings } from '../../../../src/simulator/inputs/settings.ts';
import { ModelAnswers } from '../../../../src/simulator/page/answers/modelAnswers.ts';
import { DrawnSizes } from '../../../../src/simulator/run/drawnSizes.ts';
import { seeds } from '../../seeds.ts';

const { reports: built } = firstAnswers(seeds);
const defaults = defaultsOf(seeds);

/** A model whose answers wait until the test gives them. */
class HeldModel implements Pick<Sweeper, 'at' | 'influencesAt'> {
  readonly asked: {
    settings: Settings;
    siteMw: number;
    answer: (report: SiteReport | null) => Promise<void>;
  }[] = [];
  /** Energy factors that were asked for, in order. */
  get pues(): number[] {
    return [...new Set(this.asked.map(({ settings }) => settings.pue))];
  }
  at(settings: Settings, siteMw: number): Promise<SiteReport | null> {
    return new Promise((resolve) => {
      this.asked.push({
        settings,
        siteMw,
        answer: async (report) => {
          resolve(report);
          await settled();
        },
      });
    });
  }
  async influencesAt(): Promise<null> {
    return null;
  }
}

/** All promises that can go on have gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const reportAt = (siteMw: number, usefulMw: number): SiteReport => ({ ...built[0]!, siteMw, usefulMw });
const at = (mw: number): Settings => ({ ...settings, mw });

let model: HeldModel;
let rest: Promise<void>;
let settings: Settings;
let drawn: DrawnSizes;
let reported: (number | undefined)[];
let answers: ModelAnswers;

beforeEach(() => {
  model = new HeldModel();
  rest = Promise.resolve();
  settings = defaults;
  drawn = new DrawnSizes();
  reported = [];
  answers = new ModelAnswers(
    built,
    { ...defaults, mw: 0 },
    {
      model,
      rest: () => rest,
      question: () => ({ settings, drawn }),
      createGlide: (show) => (_, to) => show(to),
      onCurve: () => {},
      onReport: () => reported.push(answers.answerTo(settings)?.usefulMw),
    },
  );
});

describe('the report at the chosen power', () => {
  test('is taken where nothing has changed since', async () => {
    void answers.askAtPower();
    await model.asked[0]?.answer(reportAt(240, 15));
    expect(answers.exactTo(at(240))).toMatchObject({ usefulMw: 15 });
    expect(reported).toEqual([15]);
  });

  test('is dropped where the power has moved on', async () => {
    void answers.askAtPower();
    settings = { ...settings, mw: 300 };
    await model.asked[0]?.answer(reportAt(240, 15));
    expect(reported).toEqual([]);
    expect(answers.exactTo(at(300))).toBeNull();
    expect(answers.exactTo(at(240))).toBeNull();
  });

  test('is dropped where it was asked for again, whichever answer comes first', async () => {
    void answers.askAtPower();
    void answers.askAtPower();
    await model.asked[1]?.answer(reportAt(240, 16));
    await model.asked[0]?.answer(reportAt(240, 15));
    expect(answers.exactTo(at(240))).toMatchObject({ usefulMw: 16 });
    expect(reported).toEqual([16]);
  });

  test('is dropped where other settings are being modelled', async () => {
    void answers.askAtPower();
    settings = { ...settings, pue: 2 };
    answers.takeBuilt();
    await model.asked[0]?.answer(reportAt(240, 15));
    expect(reported).toEqual([]);
    await settled();
    await model.asked[1]?.answer(reportAt(240, 9));
    expect(answers.answerTo(settings)).toMatchObject({ usefulMw: 9 });
  });

  test('answers to the settings that it was asked for, and to no others', async () => {
    void answers.askAtPower();
    await model.asked[0]?.answer(reportAt(240, 15));
    expect(answers.answerTo(settings)).toMatchObject({ usefulMw: 15 });
    expect(answers.answerTo({ ...settings, pue: 2 })).toBeUndefined();
  });

  test.each<Partial<Settings>>([{ pue: 2 }, { job: defaults.job + 1 }])(
    'is not shown under other settings: %o',
    async (change) => {
      void answers.askAtPower();
      await model.asked[0]?.answer(reportAt(240, 15));
      expect(answers.exactTo({ ...settings, ...change })).toBeNull();
      expect(answers.exactTo({ ...settings, tariff: settings.tariff + 1 })).toMatchObject({ usefulMw: 15 });
    },
  );

  test('that was drawn is not shown under other draws', async () => {
    void answers.askAtPower();
    await model.asked[0]?.answer({ ...reportAt(240, 15), isDrawn: true });
    expect(answers.exactTo(settings)).toMatchObject({ isDrawn: true });
    expect(answers.exactTo({ ...settings, seed: 2 })).toBeNull();
  });
});

describe('the answers of the build', () => {
  const answersOf = (of: Settings): ModelAnswers =>
    new ModelAnswers(built, of, {
      model,
      rest: () => rest,
      question: () => ({ settings, drawn }),
      createGlide: (show) => (_, to) => show(to),
      onCurve: () => {},
      onReport: () => {},
    });

  test('are those to its settings from the start, and nothing is asked again', () => {
    const own = answersOf(defaults);
    expect(own.isOf(defaults)).toBe(true);
    expect(own.answerTo({ ...defaults })).toBe(built.find((report) => report?.siteMw === defaults.mw));
    own.takeBuilt();
    expect(model.asked).toEqual([]);
  });

  test('are of no other settings: the report at another power is asked for', () => {
    settings = { ...defaults, mw: 333 };
    const own = answersOf(defaults);
    expect(own.answerTo(settings)).toBeUndefined();
    expect(own.isOf({ ...defaults, pue: 2 })).toBe(false);
    own.takeBuilt();
    expect(model.asked.map(({ siteMw }) => siteMw)).toEqual([333]);
  });
});

describe('the curve', () => {
  const answerAll = async (usefulMw: number): Promise<void> => {
    for (let given = 0; given < model.asked.length; given++) {
      const { siteMw, answer } = model.asked[given]!;
      await answer(reportAt(siteMw, usefulMw));
    }
  };

  test('is every size of the settings of the moment', async () => {
    const swept = answers.sweep();
    await settled();
    await answerAll(7);
    expect(await swept).toBe(true);
    expect(answers.reports.map((report) => report?.siteMw)).toEqual(DEFAULT_SITE_POWERS_MW);
    expect(new Set(answers.shown.map((report) => report?.usefulMw))).toEqual(new Set([7]));
  });

  test('is left as it is by a sweep that a later one has overtaken', async () => {
    const first = answers.sweep();
    await settled();
    settings = { ...settings, pue: 2 };
    const second = answers.sweep();
    await settled();
    await answerAll(9);
    expect(await Promise.all([first, second])).toEqual([false, true]);
    expect(model.pues).toEqual([defaults.pue, 2]);
  });

  test('lets the hand go first: the chosen power is asked for at once, a size once the plane is at rest', async () => {
    let settle = (): void => {};
    rest = new Promise((resolve) => {
      settle = resolve;
    });
    const swept = answers.sweep();
    await settled();
    expect(model.asked.map(({ siteMw }) => siteMw)).toEqual([settings.mw]);
    settle();
    await settled();
    await answerAll(7);
    expect(await swept).toBe(true);
    expect(model.asked).toHaveLength(1 + DEFAULT_SITE_POWERS_MW.length);
  });

  test('of settings that are over asks for no further size, and leaves what is shown', async () => {
    const swept = answers.sweep();
    await settled();
    const before = model.asked.length;
    answers.abandon();
    await answerAll(9);
    expect(await swept).toBe(false);
    expect(model.asked).toHaveLength(before);
    expect(reported).toEqual([]);
    expect(answers.reports).toBe(built);
  });

  test('that is to be settled is begun again where it was abandoned', async () => {
    const done = answers.settle();
    await settled();
    answers.abandon();
    settings = { ...settings, pue: 2 };
    await answerAll(9);
    await done;
    expect(model.pues).toEqual([defaults.pue, 2]);
    expect(answers.isOf(settings)).toBe(true);
    expect(new Set(answers.reports.map((report) => report?.usefulMw))).toEqual(new Set([9]));
  });

  test('is whole under its own settings alone', () => {
    expect(answers.isWhollyOf(settings)).toBe(true);
    for (const change of [{ pue: 2 }, { job: defaults.job + 1 }])
      expect(answers.isWhollyOf({ ...settings, ...change })).toBe(false);
    for (const change of [{ tariff: 1 }, { seed: 2 }, { mw: 333 }])
      expect(answers.isWhollyOf({ ...settings, ...change })).toBe(true);
  });

  test('with sizes that a run has drawn is not whole under another run, until it is back to the formula', async () => {
    settings = { ...settings, seed: 2 };
    const refined = answers.refine(3);
    await model.asked[0]?.answer({ ...reportAt(100, 5), isDrawn: true });
    await refined;
    expect(answers.isWhollyOf(settings)).toBe(true);
    settings = { ...settings, seed: 3 };
    expect(answers.isWhollyOf(settings)).toBe(false);
    const late = answers.refine(4);
    await model.asked[1]?.answer({ ...reportAt(120, 5), isDrawn: true });
    await late;
    expect(answers.isWhollyOf(settings)).toBe(false);
    const swept = answers.sweep();
    await settled();
    await answerAll(7);
    await swept;
    expect(answers.isWhollyOf(settings)).toBe(true);
  });

  test('takes a drawn size into its place, unless the run is another by then', async () => {
    const refined = answers.refine(3);
    await model.asked[0]?.answer(reportAt(100, 5));
    expect(await refined).toBe(true);
    expect(answers.reports[3]).toMatchObject({ usefulMw: 5 });
    const late = answers.refine(4);
    drawn = new DrawnSizes();
    await model.asked[1]?.answer(reportAt(120, 5));
    expect(await late).toBe(false);
    expect(answers.reports[4]).toEqual(built[4]);
  });
});
