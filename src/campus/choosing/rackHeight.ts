// How tall a rack of the living campus stands: by how it fared in the draws.
import { HELD_UP_LEVEL } from '../../charts/rackStates.ts';
import { RACK_HEIGHT } from '../drawing.ts';

/** A rack rises by this with each quarter of delay, and by so much where it held up a step [drawing units]. */
const RISE_PER_LEVEL = 0.8;
const HELD_UP_RISE = 22;

export function rackHeight(level: number | undefined): number {
  if (level === undefined) return RACK_HEIGHT;
  return level === HELD_UP_LEVEL ? HELD_UP_RISE : RACK_HEIGHT + (level - 1) * RISE_PER_LEVEL;
}
