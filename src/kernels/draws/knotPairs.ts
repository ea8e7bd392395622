// Tables as ticksAt.wgsl reads them.
import { KNOT_COUNT } from './ticksAt.ts';

/** One table after the other; for each knot its value and its fall to the next [ticks], shape (tables, 4097, 2). */
export function knotPairs(...tables: Int32Array[]): Uint32Array<ArrayBuffer> {
  const pairs = new Uint32Array(2 * KNOT_COUNT * tables.length);
  tables.forEach((table, tableIndex) => {
    table.forEach((knot, i) => {
      const at = 2 * (tableIndex * KNOT_COUNT + i);
      pairs[at] = knot;
      pairs[at + 1] = knot - (table[i + 1] ?? knot);
    });
  });
  return pairs;
}
