// What a training job makes of the hours that it has power: alike for both twins of weather.wgsl.
import { S_PER_HOUR } from '../../model/numbers/units.ts';
import type { WeatherSlice } from './slice.ts';

export interface RunSums {
  usefulS: number;
  checkpointS: number;
  downS: number;
}

/** Hours in a row with power: a restart where the job stood before, checkpoints, one more where it pauses after. */
export function settle(
  { restartS, checkpointS, intervalS }: WeatherSlice,
  hours: number,
  wasPaused: boolean,
  pauses: boolean,
  sums: RunSums,
): void {
  const ranS = hours * S_PER_HOUR;
  const downS = Math.min(ranS, wasPaused ? restartS : 0);
  const restS = ranS - downS;
  const openS = restS - Math.min(restS, pauses ? checkpointS : 0);
  const cycleS = intervalS + checkpointS;
  const cycles = Math.floor(openS / cycleS);
  const usefulS = cycles * intervalS + Math.min(openS - cycles * cycleS, intervalS);
  sums.usefulS += usefulS;
  sums.checkpointS += restS - usefulS;
  sums.downS += downS;
}
