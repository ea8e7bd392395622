// Ticks of an axis.
import { strokesAt } from '../svg.ts';

/** Ticks down from a horizontal line, one path. */
export const ticksDown = (places: readonly number[], y: number, length: number): string =>
  strokesAt(places.map((place) => [[place, y], 'v', length]));
