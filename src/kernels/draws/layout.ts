// Knots as ticksAt.wgsl reads them: one table after the other, in group 0 of every kernel.
import { type Binding, pack, struct } from '../layout.ts';
import { KNOT_COUNT } from './ticksAt.ts';

/** A knot and its fall to the next one [ticks], so that one load serves the interpolation: a `vec2u`. */
export const KNOT = struct({ ticks: 1, fall: 1 });

export const KNOTS: Binding = { group: 0, binding: 0, use: 'read-only-storage' };

/** Words of `tables`, shape (tables, 4097, 2). */
export function knotWords(...tables: Int32Array[]): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(KNOT.wordCount * KNOT_COUNT * tables.length);
  tables.forEach((table, tableIndex) => {
    table.forEach((ticks, i) => {
      const first = KNOT.wordCount * (tableIndex * KNOT_COUNT + i);
      pack(KNOT, { ticks, fall: ticks - (table[i + 1] ?? ticks) }, words, first);
    });
  });
  return words;
}
