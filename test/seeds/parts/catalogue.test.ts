// The order of the menus.
import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../../src/seeds/parts/catalogue.ts';

const entry = (id: string, group: string, year: number, featured?: number) => ({
  id,
  name: id,
  group,
  year,
  featured,
});

describe('a catalogue', () => {
  const groupOf = ({ group }: { group: string }): string => group;

  test('shows the featured first by their place, then groups by name, the newest of a group first', () => {
    const { featured, more } = catalogueOf(
      [
        entry('old', 'Beta', 2020),
        entry('second', 'Beta', 2024, 2),
        entry('new', 'Beta', 2025),
        entry('first', 'Alpha', 2022, 1),
        entry('other', 'Alpha', 2022),
        entry('also-new', 'Beta', 2025),
      ],
      groupOf,
    );
    expect(featured.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(more.map(({ name, entries }) => [name, entries.map(({ id }) => id)])).toEqual([
      ['Alpha', ['other']],
      ['Beta', ['also-new', 'new', 'old']],
    ]);
  });

  test.each([[[1, 3]], [[2]], [[1, 1]]])(
    'places %j leave one out or take one twice: the entry is named',
    (places) => {
      const entries = places.map((place) => entry(`at-${place}`, 'Alpha', 2024, place));
      expect(() => catalogueOf(entries, groupOf)).toThrow(/field featured: received \d, expected \d/);
    },
  );
});
