// Years of weather through a centre: wind and sun feed it, a battery takes the surplus and covers what is missing, the
// training pauses in every hour that cannot be covered whole. Twin of weather.wgsl, and the reference for it; `stretches.ts`
// gives the same sooner.
import { pack } from '../layout.ts';
import { lossRatioOf, OUTCOME, PAIR } from './layout.ts';
import { type RunSums, settle } from './settle.ts';
import { EFFICIENCY_BITS, type HourlyOutput, LOAD_UNITS, POWER_BITS, type WeatherSlice } from './slice.ts';

/**
 * Outcomes of the slice's years, shape (pairCount, yearCount, OUTCOME.wordCount). Every year begins with a full battery,
 * which charges and discharges as fast as it must. What goes into it and does not come out is lost on the way in. A pause
 * is seen coming: the job writes a checkpoint before it, and loses no work.
 */
export function weather(slice: WeatherSlice, outputs: HourlyOutput): Uint32Array<ArrayBuffer> {
  const { pairCount, yearCount } = slice;
  const outcomes = new Uint32Array(pairCount * yearCount * OUTCOME.wordCount);
  for (let pair = 0; pair < pairCount; pair++)
    for (let year = 0; year < yearCount; year++)
      runYear(slice, outputs, pair, year, outcomes, (pair * yearCount + year) * OUTCOME.wordCount);
  return outcomes;
}

function runYear(
  slice: WeatherSlice,
  outputs: HourlyOutput,
  pair: number,
  year: number,
  outcomes: Uint32Array,
  place: number,
): void {
  const { hourCount, efficiency, pairs } = slice;
  const powerOverLoad = pairs[pair * PAIR.wordCount + PAIR.offsetOf.powerOverLoad] as number;
  const batteryUnits = pairs[pair * PAIR.wordCount + PAIR.offsetOf.batteryUnits] as number;
  const lossRatio = lossRatioOf(efficiency);
  const firstHour = year * hourCount;
  const sums: RunSums = { usefulS: 0, checkpointS: 0, downS: 0 };
  let generatedUnits = 0;
  let spilledUnits = 0;
  let lostUnits = 0;
  let storedUnits = batteryUnits;
  let missingUnits = 0;
  let wholeHours = 0;
  let pauses = 0;
  let runHours = 0;
  let wasPaused = false;
  for (let hour = 0; hour < hourCount; hour++) {
    const supplyUnits = ((outputs[firstHour + hour] as number) * powerOverLoad) >> POWER_BITS;
    generatedUnits += supplyUnits;
    if (supplyUnits >= LOAD_UNITS) {
      const surplusUnits = supplyUnits - LOAD_UNITS;
      const roomUnits = batteryUnits - storedUnits;
      const offeredUnits = (surplusUnits * efficiency) >>> EFFICIENCY_BITS;
      const isFilled = offeredUnits > roomUnits;
      const gainUnits = isFilled ? roomUnits : offeredUnits;
      const takenUnits = isFilled ? roomUnits + ((roomUnits * lossRatio) >>> EFFICIENCY_BITS) : surplusUnits;
      lostUnits += takenUnits - gainUnits;
      spilledUnits += surplusUnits - takenUnits;
      storedUnits += gainUnits;
      runHours += 1;
      continue;
    }
    const deficitUnits = LOAD_UNITS - supplyUnits;
    if (deficitUnits <= storedUnits) {
      storedUnits -= deficitUnits;
      runHours += 1;
      continue;
    }
    missingUnits += deficitUnits - storedUnits;
    storedUnits = 0;
    if (runHours > 0) {
      settle(slice, runHours, wasPaused, true, sums);
      wholeHours += runHours;
      pauses += 1;
      runHours = 0;
    }
    wasPaused = true;
  }
  settle(slice, runHours, wasPaused, false, sums);
  wholeHours += runHours;
  const servedUnits = hourCount * LOAD_UNITS - missingUnits;
  const energy = { generatedUnits, servedUnits, spilledUnits, lostUnits, storedUnits };
  pack(OUTCOME, { ...energy, wholeHours, ...sums, pauses }, outcomes, place);
}
