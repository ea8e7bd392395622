// Whether outcomes of the weather kernel that a device read back can be what the processor's twin would compute.
import { CHECK_STREAM, pcg4d } from '../../kernels/draws/pcg4d.ts';
import { OUTCOME, PAIR } from '../../kernels/weather/layout.ts';
import { type HourlyOutput, LOAD_UNITS, type WeatherSlice } from '../../kernels/weather/slice.ts';
import { weather } from '../../kernels/weather/weather.ts';
import { S_PER_HOUR } from '../../model/numbers/units.ts';

/** One pair in so many, at least one, is computed again: a two hundredth of what the twin would take for all. */
const PAIRS_PER_CHECK = 200;

/** True where every outcome adds up and the pairs that a hash of the slice chooses are the twin's. */
export function weatherAgrees(slice: WeatherSlice, outcomes: Uint32Array, outputs: HourlyOutput): boolean {
  const { pairCount, yearCount, pairs } = slice;
  for (let outcome = 0; outcome < pairCount * yearCount; outcome++) {
    const pair = Math.floor(outcome / yearCount);
    const batteryUnits = pairs[pair * PAIR.wordCount + PAIR.offsetOf.batteryUnits] as number;
    if (!addsUp(slice, outcomes, outcome * OUTCOME.wordCount, batteryUnits)) return false;
  }
  const words = new Int32Array(4);
  const pairWords = yearCount * OUTCOME.wordCount;
  for (let check = 0; check < Math.ceil(pairCount / PAIRS_PER_CHECK); check++) {
    pcg4d(check, slice.firstPair, CHECK_STREAM, pairCount, words);
    const pair = Math.floor((((words[0] as number) >>> 0) / 2 ** 32) * pairCount);
    const again = weather(
      { ...slice, pairCount: 1, pairs: pairs.slice(pair * PAIR.wordCount, (pair + 1) * PAIR.wordCount) },
      outputs,
    );
    if (!again.every((word, i) => word === outcomes[pair * pairWords + i])) return false;
  }
  return true;
}

/** Energy is neither made nor lost, every second with power is useful, a checkpoint's or a restart's. */
function addsUp(
  { hourCount }: WeatherSlice,
  outcomes: Uint32Array,
  first: number,
  batteryUnits: number,
): boolean {
  const word = (field: keyof typeof OUTCOME.offsetOf): number =>
    outcomes[first + OUTCOME.offsetOf[field]] as number;
  const leftUnits = word('servedUnits') + word('spilledUnits') + word('lostUnits') + word('storedUnits');
  const ranS = word('usefulS') + word('checkpointS') + word('downS');
  return (
    leftUnits === word('generatedUnits') + batteryUnits &&
    ranS === word('wholeHours') * S_PER_HOUR &&
    word('servedUnits') <= hourCount * LOAD_UNITS &&
    word('wholeHours') <= hourCount &&
    word('storedUnits') <= batteryUnits
  );
}
