// What is shown while a hand moves, and what waits until it rests.
import { expect, test } from 'vitest';
import { type Part, Parts } from '../../../src/simulator/timing/parts.ts';

/** Parts by name that note what they were shown, their places seen and the hand resting by call. */
function screen(names: readonly string[]) {
  const notes: string[] = [];
  const sights = new Map<unknown, (isInSight: boolean) => void>();
  let rest: (() => void) | undefined;
  let next: (() => void) | undefined;
  const parts = new Parts<number>({
    watch: (place, onSight) => void sights.set(place, onSight),
    whenRested: (act) => {
      rest = act;
      next = undefined;
    },
    next: (act) => {
      next = act;
    },
  });
  const made = names.map((name) => {
    const part: Part<number> = {
      place: { name } as unknown as Element,
      show: (at) => void notes.push(`${name} ${at}`),
    };
    parts.add(part);
    return part;
  });
  return {
    parts,
    made,
    notes: () => notes.splice(0),
    see: (at: number, isInSight: boolean) => sights.get(made[at]?.place)?.(isInSight),
    /** The first task after the hand has rested. */
    begin: () => rest?.(),
    goOn: () => {
      const act = next;
      next = undefined;
      act?.();
      return act !== undefined;
    },
  };
}

test('a part in sight is shown every moment, one out of sight once, with the last moment', () => {
  const { parts, see, begin, notes } = screen(['plane', 'table']);
  see(0, true);
  for (const moment of [1, 2, 3]) parts.show(moment);
  expect(notes()).toEqual(['plane 1', 'plane 2', 'plane 3']);
  begin();
  expect(notes()).toEqual(['table 3']);
});

test('a part that comes into sight shows the last moment at once and goes along, and one that leaves it waits again', () => {
  const { parts, see, notes } = screen(['table']);
  see(0, true);
  see(0, false);
  expect(notes()).toEqual([]);
  parts.show(1);
  see(0, true);
  parts.show(2);
  see(0, false);
  parts.show(3);
  expect(notes()).toEqual(['table 1', 'table 2']);
});

test('parts out of sight are shown one in a task, and a new moment begins anew', () => {
  const { parts, begin, goOn, notes } = screen(['table', 'campus', 'layout']);
  parts.show(1);
  begin();
  expect(notes()).toEqual(['table 1']);
  expect(goOn()).toBe(true);
  expect(notes()).toEqual(['campus 1']);
  parts.show(2);
  expect(goOn()).toBe(false);
  begin();
  while (goOn());
  expect(notes()).toEqual(['table 2', 'campus 2', 'layout 2']);
});
