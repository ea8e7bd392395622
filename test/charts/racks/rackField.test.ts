// The rack field marks the rack that is chosen, in both widths and directions.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { RackStates } from '../../../src/charts/rackStates.ts';
import { rackField, racksPerBox } from '../../../src/charts/racks/rackField.ts';

const drawn: RackStates = {
  racks: 1363,
  racksPhaseOne: 227,
  racksGoal: 2840,
  levelByRack: Uint8Array.from({ length: 1363 }, (_, rack) => rack % 5),
};

/** Left and top of the ring, both lines of it. */
function ringOf(racks: RackStates, form: Parameters<typeof rackField>[1], chosen?: number): string[] {
  const { content } = rackField(racks, form, chosen);
  const { document } = parseHTML(`<svg>${content}</svg>`);
  return [...document.querySelectorAll('.rack-ring-ground, .rack-ring')].map(
    (ring) => ring.getAttribute('d') ?? '',
  );
}

describe.each([
  { name: 'drawn', racks: drawn },
  { name: 'undrawn', racks: { ...drawn, levelByRack: null } },
])('$name', ({ racks }) => {
  test.each([true, false])('narrow: %s, one ring, where the box of the rack stands', (isNarrow) => {
    const size = racksPerBox(racks.racksGoal, isNarrow);
    const places = [0, size, 40 * size, 1362].map((rack) => {
      const rings = ringOf(racks, { isNarrow, direction: 'ltr' }, rack);
      expect(rings).toHaveLength(2);
      expect(rings[0]).toBe(rings[1]);
      return rings[0];
    });
    expect(new Set(places).size).toBe(places.length);
    // Racks of one box have one place; mirrored, another.
    expect(ringOf(racks, { isNarrow, direction: 'ltr' }, size - 1)[0]).toBe(places[0]);
    expect(ringOf(racks, { isNarrow, direction: 'rtl' }, 0)[0]).not.toBe(places[0]);
    expect(ringOf(racks, { isNarrow, direction: 'ltr' })).toEqual([]);
  });
});
