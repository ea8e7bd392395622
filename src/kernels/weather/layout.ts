// Words and bindings of weather.wgsl.
import { type Pass, pack, struct } from '../layout.ts';
import { EFFICIENCY_BITS, type WeatherSlice } from './slice.ts';

/** `Pair` of weather.wgsl. */
export const PAIR = struct({ powerOverLoad: 1, batteryUnits: 1 });

/** `Slice` of weather.wgsl. */
export const SLICE = struct({
  pairCount: 1,
  yearCount: 1,
  hourCount: 1,
  efficiency: 1,
  lossRatio: 1,
  restartS: 1,
  checkpointS: 1,
  intervalS: 1,
});

/**
 * `Outcome` of weather.wgsl: generated and the full battery at the start = served + spilled + lost + stored;
 * useful + checkpoint + down = whole hours.
 */
export const OUTCOME = struct({
  generatedUnits: 1,
  servedUnits: 1,
  spilledUnits: 1,
  lostUnits: 1,
  storedUnits: 1,
  wholeHours: 1,
  usefulS: 1,
  checkpointS: 1,
  downS: 1,
  pauses: 1,
});

export const WEATHER = {
  name: 'weather',
  workgroupSize: 64,
  bindings: {
    outputs: { group: 0, binding: 0, use: 'read-only-storage' },
    slice: { group: 0, binding: 1, use: 'uniform' },
    pairs: { group: 1, binding: 0, use: 'read-only-storage' },
    outcomes: { group: 1, binding: 1, use: 'storage' },
  },
} as const satisfies Pass;

/** What the battery loses over what it keeps, (1 − η) / η in 2^-12, rounded down: at most 1 for η of at least one half. */
export function lossRatioOf(efficiency: number): number {
  const one = 1 << EFFICIENCY_BITS;
  return Math.floor(((one - efficiency) * one) / efficiency);
}

/** The uniform of a slice. */
export function sliceWords({
  pairs: _pairs,
  firstPair: _first,
  ...fields
}: WeatherSlice): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(SLICE.wordCount);
  pack(SLICE, { ...fields, lossRatio: lossRatioOf(fields.efficiency) }, words);
  return words;
}
