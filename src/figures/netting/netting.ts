// S9: three debts in a circle, paid one by one or netted; the reader moves them.
import { arrow, beside } from '../../charts/marks/arrow.ts';
import { octagon } from '../../charts/marks/octagon.ts';
import { type Drawing, type Point, path, text } from '../../charts/svg.ts';
import { type Debt, netPositions, nettedPayments, totalOf } from '../../model/economy/netting.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { plural } from '../../text/plurals.ts';
import { type Figure, type FigureInput, type Material, numberOf, type State } from '../grammar/figure.ts';
import type { NettingWords } from './nettingWords.ts';

const parties = ['you', 'me', 'third'] as const;
type Party = (typeof parties)[number];

/** Each owes the next in the circle. */
const circle = [
  { key: 'first', from: 'you', to: 'me' },
  { key: 'second', from: 'me', to: 'third' },
  { key: 'third', from: 'third', to: 'you' },
] as const;

export interface NettingMaterial extends Material {
  words: NettingWords;
  /** Debts before the reader moves them, in the order of the circle. */
  amounts: readonly number[];
}

const places: Record<Party, Point> = { you: [56, 214], me: [160, 52], third: [264, 214] };

const debtsOf = (state: State): Debt[] =>
  circle.map(({ key, from, to }) => ({ from, to, amount: numberOf(state, key) }));

function draw(debts: readonly Debt[], payments: readonly Debt[], given: NettingMaterial): Drawing {
  const { direction, language, words } = given;
  const place = (party: string): Point => places[party as Party];
  const sum = (at: Point, className: string, amount: number): string =>
    text(className, at[0], at[1] + 5, formatNumber(language, amount, 0), 'middle', direction);
  const owed = debts
    .filter(({ amount }) => amount > 0)
    .map(({ from, to, amount }) => {
      const ends = [place(from), place(to)] as const;
      const form = { className: 'before-line', headClass: 'before-head', gap: 24, aside: 9 };
      return arrow(...ends, form) + sum(beside(...ends, 26), 'secondary', amount);
    });
  const paid = payments.map(({ from, to, amount }) => {
    const ends = [place(from), place(to)] as const;
    // Inside the triangle, whichever way the payment goes.
    const isWithCircle = circle.some((debt) => debt.from === from && debt.to === to);
    const aside = isWithCircle ? -9 : 9;
    const form = { className: 'level-line', headClass: 'level-head', gap: 24, aside };
    return arrow(...ends, form) + sum(beside(...ends, aside * 3), 'water-text bold', amount);
  });
  const names = parties.map((party) => {
    const [x, y] = places[party];
    return (
      path('place-mark', octagon(x, y, 13)) +
      text('bold', x, party === 'me' ? y - 24 : y + 36, words.parties[party], 'middle', direction)
    );
  });
  return { width: 320, height: 262, content: [...owed, ...paid, ...names].join('') };
}

export const netting: Figure<NettingMaterial> = {
  inputs: ({ words, language, amounts }) =>
    circle.map(
      ({ key }, place): FigureInput => ({
        kind: 'range',
        key,
        label: words.debts[key],
        low: 0,
        high: 20,
        step: 1,
        value: amounts[place] ?? 0,
        say: (value) => plural(language, value, words.amount),
      }),
    ),
  answer(state, given) {
    const { words, language } = given;
    const debts = debtsOf(state);
    const payments = nettedPayments(debts);
    const before = debts.filter(({ amount }) => amount > 0).length;
    const amount = (of: readonly Debt[]): string => plural(language, totalOf(of), words.amount);
    const values = {
      gross: amount(debts),
      before: plural(language, before, words.payments),
      net: amount(payments),
      after: plural(language, payments.length, words.payments),
      transfers: payments
        .map(({ from, to, amount: sum }) =>
          fill(words.transfer, {
            from: words.parties[from as Party],
            to: words.parties[to as Party],
            amount: plural(language, sum, words.amount),
          }),
        )
        .join(words.between),
    };
    const isSame = totalOf(payments) === totalOf(debts);
    const sentence = payments.length === 0 ? words.nothing : isSame ? words.same : words.finding;
    const positions = netPositions(debts);
    const owedBy = (party: string): number => debts.find(({ from }) => from === party)?.amount ?? 0;
    const owedTo = (party: string): number => debts.find(({ to }) => to === party)?.amount ?? 0;
    return {
      finding: before === 0 ? words.none : fill(sentence, values),
      drawing: draw(debts, payments, given),
      label: fill(words.label, values),
      rows: parties.map((party) => [
        words.parties[party],
        formatNumber(language, owedBy(party), 0),
        formatNumber(language, owedTo(party), 0),
        formatNumber(language, positions.get(party) ?? 0, 0),
      ]),
    };
  },
};
