// Straight scales from values to the page, and where their marks stand.

export type Scale = (value: number) => number;

/** Maps `from` to `to`, both [start, end]. */
export const scaleOf =
  ([low, high]: readonly [number, number], [start, end]: readonly [number, number]): Scale =>
  (value) =>
    start + ((value - low) / (high - low)) * (end - start);

/** Round step that gives at most `count` marks from 0 to `high`: 1, 2, 2.5 or 5 times a power of ten. */
export function roundStep(high: number, count: number): number {
  let unit = 1;
  while (unit * 10 < high / count) unit *= 10;
  while (unit > high / count) unit /= 10;
  return ([1, 2, 2.5, 5, 10].find((factor) => high / (unit * factor) <= count) ?? 10) * unit;
}

/** Multiples of `step` from 0 to `high`. */
export const marksTo = (high: number, step: number): number[] =>
  Array.from({ length: Math.floor(high / step + 1e-9) + 1 }, (_, i) => i * step);

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
