// How each rack fared in one drawn size: quarters by mean wait, and the racks that the whole site waited for.

import { HELD_UP_LEVEL } from '../../charts/rackStates.ts';
import { meanIdleFractionByRack } from '../../engine/stragglers/delays.ts';
import type { SizeResult } from '../../engine/stragglers/job.ts';

/** Level by rack: 0 the quarter that waits most (its own GPUs are fast) to 3 the slowest quarter; 4 held up a step. */
export function rackLevels(result: SizeResult): Uint8Array {
  const idle = meanIdleFractionByRack(result);
  const levels = new Uint8Array(idle.length);
  const slowestFirst = Array.from(idle.keys()).sort((a, b) => idle[a]! - idle[b]! || a - b);
  slowestFirst.forEach((rack, place) => {
    levels[rack] = 3 - Math.floor((place * 4) / idle.length);
  });
  for (const gpu of result.holderByStep) levels[Math.floor(gpu / result.groupSize)] = HELD_UP_LEVEL;
  return levels;
}
