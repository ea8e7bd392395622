// Ticks of an axis.
import { short } from '../svg.ts';

/** Ticks down from a horizontal line, one path. */
export const ticksDown = (places: readonly number[], y: number, length: number): string =>
  places.map((place) => `M${short(place)} ${short(y)}v${length}`).join('');
