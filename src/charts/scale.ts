// Scales from values to the page and the places of their ticks, by d3; and labels moved apart.
import { range, ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';

export type Scale = (value: number) => number;

/** Maps `domain` to `span`, both [start, end]. */
export const scaleOf = (domain: readonly [number, number], span: readonly [number, number]): Scale =>
  scaleLinear(domain, span);

/** Multiples of `step` from 0 to `high`. */
export const ticksEvery = (step: number, high: number): number[] => range(0, high + step / 2, step);

/** About `count` round values from `low` to `high`. */
export const roundTicks = (low: number, high: number, count: number): number[] => ticks(low, high, count);

/** About `count` round values from 0; the last is the first of them that is no less than `high`. */
export function ticksBeyond(high: number, count: number): number[] {
  const [, last = high] = scaleLinear([0, high], [0, 1]).nice(count).domain();
  return ticks(0, last, count);
}

/** Moves labels apart so that each is at least `gap` below the one before, and all stay between `top` and `bottom`. */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const places = [...wanted];
  for (let i = 0; i < places.length; i++)
    places[i] = Math.max(places[i]!, i === 0 ? top : places[i - 1]! + gap);
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i]!, i === places.length - 1 ? bottom : places[i + 1]! - gap);
  }
  return places;
}
