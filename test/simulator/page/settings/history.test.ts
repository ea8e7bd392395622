// Changes are taken back and made again; what one hand does in one go is one step.
import { expect, test } from 'vitest';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import { History } from '../../../../src/simulator/page/settings/history.ts';
import { seeds } from '../../seeds.ts';

const first = defaultsOf(seeds);
const second = { ...first, pue: 1.5 };
const third = { ...second, mw: 300 };

test('a change is taken back and made again', () => {
  const history = new History();
  history.note(first, second, 0);
  history.note(second, third, 10_000);
  expect(history.undo(third)).toBe(second);
  expect(history.undo(second)).toBe(first);
  expect(history.undo(first)).toBeUndefined();
  expect(history.redo(first)).toBe(second);
  expect(history.redo(second)).toBe(third);
  expect(history.canRedo).toBe(false);
});

test('a slider dragged in one go is one step, another setting begins its own', () => {
  const history = new History();
  const steps = [1.3, 1.4, 1.5].map((pue) => ({ ...first, pue }));
  let from = first;
  const begun = steps.map((to, i) => {
    const isStep = history.note(from, to, 100 * i);
    from = to;
    return isStep;
  });
  expect(begun).toEqual([true, false, false]);
  expect(history.note(from, { ...from, it: 20 }, 300)).toBe(true);
  expect(history.undo({ ...from, it: 20 })).toBe(from);
  expect(history.undo(from)).toBe(first);
});

test('a new change ends what could be made again', () => {
  const history = new History();
  history.note(first, second, 0);
  history.undo(second);
  history.note(first, third, 10_000);
  expect(history.canRedo).toBe(false);
});
