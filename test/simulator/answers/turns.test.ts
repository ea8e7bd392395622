// Where questions overtake each other, only the latest counts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Turns } from '../../../src/simulator/answers/turns.ts';

test('a turn is the latest until another begins', () => {
  const turns = new Turns();
  const first = turns.begin();
  expect(first()).toBe(true);
  const second = turns.begin();
  expect([first(), second()]).toEqual([false, true]);
});

test('whoever joins a turn ends with it and ends no other', () => {
  const turns = new Turns();
  const begun = turns.begin();
  const joined = turns.join();
  expect([begun(), joined()]).toEqual([true, true]);
  turns.begin();
  expect([begun(), joined()]).toEqual([false, false]);
});

test('of any number of answers in any order, exactly the last question’s counts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.infiniteStream(fc.nat()), (count, order) => {
      const turns = new Turns();
      const asked = Array.from({ length: count }, (_, question) => ({ question, isLatest: turns.begin() }));
      const answered = asked
        .map((entry) => ({ ...entry, place: order.next().value ?? 0 }))
        .toSorted((a, b) => a.place - b.place);
      const taken = answered.filter(({ isLatest }) => isLatest()).map(({ question }) => question);
      expect(taken).toEqual([count - 1]);
    }),
  );
});
