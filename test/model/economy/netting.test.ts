// Netting: the worked example of the explainer, and its laws.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Debt, netPositions, nettedPayments, totalOf } from '../../../src/model/economy/netting.ts';

test('ten, eight and seven in a circle: 25 one by one, 3 netted', () => {
  const debts = [
    { from: 'you', to: 'me', amount: 10 },
    { from: 'me', to: 'third', amount: 8 },
    { from: 'third', to: 'you', amount: 7 },
  ];
  expect(totalOf(debts)).toBe(25);
  // You owe 10 and are owed 7; I am owed 10 and owe 8; the third is owed 8 and owes 7.
  expect(Object.fromEntries(netPositions(debts))).toEqual({ you: -3, me: 2, third: 1 });
  expect(nettedPayments(debts)).toEqual([
    { from: 'you', to: 'me', amount: 2 },
    { from: 'you', to: 'third', amount: 1 },
  ]);
});

test('a circle of equal debts needs no payment', () => {
  const debts = ['ab', 'bc', 'ca'].map(([from = '', to = '']) => ({ from, to, amount: 5 }));
  expect(nettedPayments(debts)).toEqual([]);
});

test('a negative debt is refused', () => {
  expect(() => netPositions([{ from: 'a', to: 'b', amount: -1 }])).toThrow('amount: received -1');
});

const party = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const debts: fc.Arbitrary<Debt[]> = fc.array(
  fc.record({ from: party, to: party, amount: fc.integer({ min: 0, max: 1000 }) }),
);

test('payments settle every position, cost no more than the debts, and are fewer than the parties', () => {
  fc.assert(
    fc.property(debts, (owed) => {
      const payments = nettedPayments(owed);
      const before = netPositions(owed);
      const after = netPositions(payments);
      for (const [name, position] of before) expect(after.get(name) ?? 0).toBe(position);
      expect(totalOf(payments)).toBeLessThanOrEqual(totalOf(owed));
      expect(payments.length).toBeLessThan(Math.max(1, before.size));
      const creditors = [...before.values()].filter((position) => position > 0);
      expect(totalOf(payments)).toBe(creditors.reduce((sum, position) => sum + position, 0));
    }),
  );
});
