// The outcomes of weather.ts to the last bit, in a fraction of its time: hours in a row that all fill the battery, or all draw on it,
// are one step, made once for all batteries at the same power. A day has two or three such stretches.
import { pack } from '../layout.ts';
import { lossRatioOf, OUTCOME, PAIR } from './layout.ts';
import { type RunSums, settle } from './settle.ts';
import { EFFICIENCY_BITS, type HourlyOutput, LOAD_UNITS, POWER_BITS, type WeatherSlice } from './slice.ts';

/** Outcomes of the slice's years, shape (pairCount, yearCount, OUTCOME.wordCount). */
export function weatherByStretches(slice: WeatherSlice, outputs: HourlyOutput): Uint32Array<ArrayBuffer> {
  const { pairCount, pairs, yearCount } = slice;
  const outcomes = new Uint32Array(pairCount * yearCount * OUTCOME.wordCount);
  const stretches = createStretches(slice.hourCount);
  const byPower = new Map<number, number[]>();
  for (let pair = 0; pair < pairCount; pair++) {
    const power = pairs[pair * PAIR.wordCount + PAIR.offsetOf.powerOverLoad] as number;
    const alike = byPower.get(power);
    if (alike) alike.push(pair);
    else byPower.set(power, [pair]);
  }
  for (const [power, alike] of byPower)
    for (let year = 0; year < yearCount; year++) {
      setStretches(stretches, slice, outputs, power, year);
      for (const pair of alike) {
        const batteryUnits = pairs[pair * PAIR.wordCount + PAIR.offsetOf.batteryUnits] as number;
        runYear(slice, stretches, batteryUnits, outcomes, (pair * yearCount + year) * OUTCOME.wordCount);
      }
    }
  return outcomes;
}

/** The hours of one year at one power, cut where surplus and want follow each other. */
interface Stretches {
  count: number;
  generatedUnits: number;
  /** Whether the first has a surplus; the others alternate. */
  isSurplusFirst: boolean;
  /** Hour after the last of each. */
  end: Uint32Array;
  /** From the beginning of its stretch to the end of each hour: what a battery with room is given, or what one that is full gives. */
  units: Uint32Array;
  /** As far, of a surplus: what is lost on the way into a battery with room. */
  lostUnits: Uint32Array;
  /** As far, of a surplus: what is too little to be stored, and lost in a full battery too. */
  tooLittleUnits: Uint32Array;
}

const createStretches = (hourCount: number): Stretches => ({
  count: 0,
  generatedUnits: 0,
  isSurplusFirst: true,
  end: new Uint32Array(hourCount),
  units: new Uint32Array(hourCount),
  lostUnits: new Uint32Array(hourCount),
  tooLittleUnits: new Uint32Array(hourCount),
});

function setStretches(
  stretches: Stretches,
  { hourCount, efficiency }: WeatherSlice,
  outputs: HourlyOutput,
  powerOverLoad: number,
  year: number,
): void {
  const { end, units, lostUnits, tooLittleUnits } = stretches;
  const firstHour = year * hourCount;
  let [count, generated, given, lost, tooLittle] = [0, 0, 0, 0, 0];
  let wasSurplus = ((outputs[firstHour] as number) * powerOverLoad) >> POWER_BITS >= LOAD_UNITS;
  stretches.isSurplusFirst = wasSurplus;
  for (let hour = 0; hour < hourCount; hour++) {
    const supplyUnits = ((outputs[firstHour + hour] as number) * powerOverLoad) >> POWER_BITS;
    generated += supplyUnits;
    const isSurplus = supplyUnits >= LOAD_UNITS;
    if (isSurplus !== wasSurplus) {
      end[count++] = hour;
      given = lost = tooLittle = 0;
      wasSurplus = isSurplus;
    }
    if (isSurplus) {
      const surplusUnits = supplyUnits - LOAD_UNITS;
      const offeredUnits = (surplusUnits * efficiency) >>> EFFICIENCY_BITS;
      given += offeredUnits;
      lost += surplusUnits - offeredUnits;
      if (offeredUnits === 0) tooLittle += surplusUnits;
      lostUnits[hour] = lost;
      tooLittleUnits[hour] = tooLittle;
    } else given += LOAD_UNITS - supplyUnits;
    units[hour] = given;
  }
  end[count++] = hourCount;
  stretches.count = count;
  stretches.generatedUnits = generated;
}

/** The first hour from `low` on, before `high`, at which more than `most` has come together; it is known to be there. */
function hourBeyond(units: Uint32Array, low: number, high: number, most: number): number {
  let [from, until] = [low, high - 1];
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((units[middle] as number) > most) until = middle;
    else from = middle + 1;
  }
  return from;
}

function runYear(
  slice: WeatherSlice,
  stretches: Stretches,
  batteryUnits: number,
  outcomes: Uint32Array,
  place: number,
): void {
  const { count, generatedUnits, end, units, lostUnits: lostBy, tooLittleUnits } = stretches;
  const lossRatio = lossRatioOf(slice.efficiency);
  const sums: RunSums = { usefulS: 0, checkpointS: 0, downS: 0 };
  let [storedUnits, missingUnits, lostUnits, wholeHours, pauses, runHours] = [batteryUnits, 0, 0, 0, 0, 0];
  let wasPaused = false;
  let isSurplus = stretches.isSurplusFirst;
  let first = 0;
  for (let stretch = 0; stretch < count; stretch++) {
    const next = end[stretch] as number;
    const total = units[next - 1] as number;
    if (isSurplus) {
      const roomUnits = batteryUnits - storedUnits;
      if (total <= roomUnits) {
        storedUnits += total;
        lostUnits += lostBy[next - 1] as number;
      } else {
        const filled = hourBeyond(units, first, next, roomUnits);
        const isFirst = filled === first;
        const leftUnits = roomUnits - (isFirst ? 0 : (units[filled - 1] as number));
        lostUnits += isFirst ? 0 : (lostBy[filled - 1] as number);
        lostUnits += (leftUnits * lossRatio) >>> EFFICIENCY_BITS;
        lostUnits += (tooLittleUnits[next - 1] as number) - (tooLittleUnits[filled] as number);
        storedUnits = batteryUnits;
      }
      runHours += next - first;
    } else if (total <= storedUnits) {
      storedUnits -= total;
      runHours += next - first;
    } else {
      runHours += hourBeyond(units, first, next, storedUnits) - first;
      missingUnits += total - storedUnits;
      storedUnits = 0;
      if (runHours > 0) {
        settle(slice, runHours, wasPaused, true, sums);
        wholeHours += runHours;
        pauses += 1;
        runHours = 0;
      }
      wasPaused = true;
    }
    first = next;
    isSurplus = !isSurplus;
  }
  settle(slice, runHours, wasPaused, false, sums);
  wholeHours += runHours;
  const servedUnits = slice.hourCount * LOAD_UNITS - missingUnits;
  // Energy is neither made nor lost.
  const spilledUnits = generatedUnits + batteryUnits - servedUnits - lostUnits - storedUnits;
  const energy = { generatedUnits, servedUnits, spilledUnits, lostUnits, storedUnits };
  pack(OUTCOME, { ...energy, wholeHours, ...sums, pauses }, outcomes, place);
}
