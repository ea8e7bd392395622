// Changes are taken back and made again; what one hand does in one go is one step.
import { expect, test } from 'vitest';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import { Histories, History } from '../../../../src/simulator/page/settings/history.ts';
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

test('what one hand holds is one step however long it rests, and the next hand begins its own', () => {
  const history = new History();
  const [one, other] = [{}, {}];
  const [low, high] = [
    { ...first, pue: 1.4 },
    { ...first, pue: 1.6 },
  ];
  expect(history.note(first, low, 0, one)).toBe(true);
  expect(history.note(low, high, 60_000, one)).toBe(false);
  expect(history.note(high, low, 120_000, other)).toBe(true);
  expect(history.note(low, high, 180_000)).toBe(true);
  expect(history.undo(high)).toBe(low);
});

test('a new change ends what could be made again', () => {
  const history = new History();
  history.note(first, second, 0);
  history.undo(second);
  history.note(first, third, 10_000);
  expect(history.canRedo).toBe(false);
});

test('of two states each is taken back on its own side', () => {
  const histories = new Histories();
  histories.current.note(first, second, 0);
  // Kept as A; then B goes its own way.
  const [a, b] = [second, third];
  histories.current.note(a, b, 10_000);
  histories.exchange(b, a);
  expect(histories.current.undo(a)).toBeUndefined();
  const moved = { ...a, mw: 100 };
  histories.current.note(a, moved, 20_000);
  histories.exchange(moved, b);
  expect(histories.current.undo(b)).toBe(a);
  expect(histories.current.redo(a)).toBe(b);
  histories.exchange(b, moved);
  expect(histories.current.undo(moved)).toBe(a);
  expect(histories.current.canUndo).toBe(false);
});

test('two states that are still one have one history, and part with the first change', () => {
  const histories = new Histories();
  histories.current.note(first, second, 0);
  histories.exchange(second, second);
  histories.current.note(second, third, 10_000);
  histories.exchange(third, second);
  expect(histories.current.canUndo).toBe(false);
});
