// The months of stops are drawn for the layout and the settings of one answer, never for those of two.
import { expect, test } from 'vitest';
import { firstAnswers, firstView } from '../../../../src/simulator/firstPicture.ts';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import { Months, monthsAsked } from '../../../../src/simulator/page/places/months.ts';
import { failuresScenarioOf } from '../../../../src/simulator/run/failuresScenarioOf.ts';
import { seeds } from '../../seeds.ts';

const settings = defaultsOf(seeds);
const view = firstView('en', seeds);
const report = firstAnswers(seeds).reports.find((one) => one?.siteMw === settings.mw)!;
const scenario = failuresScenarioOf(settings, seeds, report.layout);

test('the job of the settings of the moment is drawn', () => {
  expect(monthsAsked(view, settings, seeds)).toEqual(scenario);
});

test('under settings that the model has not answered to no job is known, and the last months stay', () => {
  const months = new Months();
  const drawn = months.of(scenario);
  const unanswered = { ...view, isAnswered: false };
  expect(monthsAsked(unanswered, { ...settings, fail: 2 }, seeds)).toBeUndefined();
  expect(months.of(undefined)).toBe(drawn);
  // Its own report comes before the curve.
  expect(monthsAsked({ ...unanswered, exact: report }, settings, seeds)).toEqual(scenario);
});

test('where nothing fits there are no months', () => {
  const months = new Months();
  months.of(scenario);
  const nothing = view.reports.map(() => null);
  expect(monthsAsked({ ...view, reports: nothing }, settings, seeds)).toBeNull();
  expect(months.of(null)).toBeNull();
});

test('too many failures to draw leave no months, a scenario of no size is a fault of ours', () => {
  const [size] = scenario.sizes;
  const often = { ...size!, meanTimeBetweenFailuresS: 1 };
  expect(new Months().of({ ...scenario, sizes: [often] })).toBeNull();
  expect(() => new Months().of({ ...scenario, sizes: [] })).toThrow('sizes: received none');
});
