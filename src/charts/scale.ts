// Scales from values to the page, the places of their ticks, by d3, and labels moved apart.
import { nice, range, ticks } from 'd3-array';

export type Scale = (value: number) => number;

/** Maps `domain` to `span`, both [start, end]: d3's linear scale without its colours, dates and formats (7 kB). */
export function scaleOf(domain: readonly [number, number], span: readonly [number, number]): Scale {
  const [low, high] = domain;
  const [start, end] = span;
  return (value) => {
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return start * (1 - share) + end * share;
  };
}

/** Multiples of `step` from 0 to `high`. */
export const ticksEvery = (step: number, high: number): number[] => range(0, high + step / 2, step);

/** About `count` round values from `low` to `high`. */
export const roundTicks = (low: number, high: number, count: number): number[] => ticks(low, high, count);

/** About `count` round values from 0; the last is the first of them that is no less than `high`. */
export function ticksBeyond(high: number, count: number): number[] {
  const [, last = high] = nice(0, high, count);
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
