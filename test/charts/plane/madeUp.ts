// A made-up curve and the words of a plane, for the tests of its drawing.
import type { CurvePoint } from '../../../src/charts/losses/curvePoint.ts';
import { footWords } from '../../../src/charts/plane/names/footWords.ts';
import type { PlaneScene } from '../../../src/charts/plane/planeChart.ts';
import { lossCauses } from '../../../src/model/cluster/site/losses.ts';

/** A tenth is useful; each cause loses as much as every other. */
export const pointAt = (siteMw: number): CurvePoint => ({
  siteMw,
  idealMw: siteMw,
  usefulMw: siteMw / 10,
  lossesMw: lossCauses.map(() => (siteMw * 0.9) / lossCauses.length),
});
export const points = [40, 160, 280, 400, 500].map(pointAt);
export const planeWords = {
  outputAxis: 'output',
  powerAxis: 'power',
  phase: 'first phase',
  stamp: 'model',
  ideal: 'ideal',
  asFirst: 'as the first',
  ofHundred: 'of 100',
  shareAt: (mw: string, share: string) => `${mw}: ${share}`,
  number: (value: number, decimals: number) => value.toFixed(decimals),
};

export const sceneAt = (siteMw: number, more: Partial<PlaneScene> = {}): PlaneScene => ({
  siteMw,
  here: pointAt(siteMw),
  points,
  name: 'grown',
  others: [{ name: 'many', points }],
  before: { name: 'before', points },
  kept: null,
  bend: null,
  intervals: [],
  marked: 'waiting',
  highMw: 500,
  nameFoot: footWords,
  ...more,
});
