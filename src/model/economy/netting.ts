// Who owes whom, and how few payments settle it.

export interface Debt {
  from: string;
  to: string;
  /** In any one currency, not negative. */
  amount: number;
}

/** What each party is owed over all, less what it owes: the sum over all parties is 0. Throws RangeError for a negative debt. */
export function netPositions(debts: readonly Debt[]): Map<string, number> {
  const positions = new Map<string, number>();
  const add = (party: string, amount: number): void => {
    positions.set(party, (positions.get(party) ?? 0) + amount);
  };
  for (const { from, to, amount } of debts) {
    if (!(amount >= 0)) throw new RangeError(`amount: received ${amount}, expected 0 or more`);
    add(from, -amount);
    add(to, amount);
  }
  return positions;
}

/**
 * Payments that settle all debts at once: again and again who owes most pays who is owed most, as much as closes one of the two.
 * At most one payment fewer than there are parties. Their sum is the sum of what is owed to the net creditors, and no smaller
 * sum settles: each net creditor must receive its position.
 */
export function nettedPayments(debts: readonly Debt[]): Debt[] {
  const positions = netPositions(debts);
  const payments: Debt[] = [];
  for (;;) {
    const sorted = [...positions].sort(([, a], [, b]) => a - b);
    const [from, owes] = sorted[0] ?? ['', 0];
    const [to, isOwed] = sorted.at(-1) ?? ['', 0];
    const amount = Math.min(-owes, isOwed);
    if (!(amount > 0)) return payments;
    payments.push({ from, to, amount });
    positions.set(from, owes + amount);
    positions.set(to, isOwed - amount);
  }
}

export const totalOf = (debts: readonly Debt[]): number => debts.reduce((sum, { amount }) => sum + amount, 0);
