// The pairs of power and battery of a map: the whole one, and those of it that a coarser one takes.
import { mapRange } from './mapRange.ts';

/** Installed power over the load, and hours of battery: a column and a row of the map each. */
export interface Pairs {
  columns: readonly number[];
  rows: readonly number[];
}

const SIDE = 64;
const steps = Array.from({ length: SIDE }, (_, i) => i / (SIDE - 1));
const { lowPower, highPower, highBattery } = mapRange;

export const wholePairs: Pairs = {
  columns: steps.map((step) => lowPower + step * (highPower - lowPower)),
  rows: steps.map((step) => step * highBattery),
};

const partOf = (columns: readonly number[], rows: readonly number[]): Pairs => ({
  columns: columns.map((place) => wholePairs.columns[place] as number),
  rows: rows.map((place) => wholePairs.rows[place] as number),
});

/** Each `stride`th place, and the last. */
const places = (stride: number): number[] =>
  steps.map((_, place) => place).filter((place) => place % stride === 0 || place === SIDE - 1);

/** Close together where the lines bend: with a small battery. */
export const builtPairs = partOf(places(2), [0, 1, 3, 5, 8, 12, 21, 34, 63]);
/** So few that the lines follow a hand. */
export const movedPairs = partOf(places(7), [0, 2, 4, 8, 15, 31, 63]);
