// The two tables as ticksAt.wgsl reads them.
import type { StragglerTables } from './stragglerTables.ts';
import { KNOT_COUNT } from './ticksAt.ts';

/** Persistent then transient; for each knot its value and its fall to the next [ticks], shape (2, 4097, 2). */
export function knotPairs({ persistent, transient }: StragglerTables): Uint32Array<ArrayBuffer> {
  const pairs = new Uint32Array(4 * KNOT_COUNT);
  [persistent, transient].forEach((table, tableIndex) => {
    table.forEach((knot, i) => {
      const at = 2 * (tableIndex * KNOT_COUNT + i);
      pairs[at] = knot;
      pairs[at + 1] = knot - (table[i + 1] ?? knot);
    });
  });
  return pairs;
}
