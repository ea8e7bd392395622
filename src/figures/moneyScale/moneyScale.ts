// S11: the promised and the set aside billions beside the economy, a year and a person.
import { type Drawing, path, short, text } from '../../charts/svg.ts';
import { type Share, shareOf } from '../../model/economy/perPerson.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { plural } from '../../text/plurals.ts';
import { choiceOf, type Figure, type Material, numberOf } from '../grammar/figure.ts';
import type { MoneyScaleWords } from './moneyScaleWords.ts';

export interface MoneyScaleMaterial extends Material {
  words: MoneyScaleWords;
  /** [MAD] */
  sums: { target: number; budget: number };
  /** Gross domestic product of a year [MAD]. */
  yearlyOutput: number;
  people: number;
}

/** A thousand squares are the economy of a year. */
const FIELD = { columns: 40, rows: 25, left: 10, top: 12, pitch: 7.5, size: 5.5 };
const SQUARES = FIELD.columns * FIELD.rows;

/** The first `count` squares, row by row from the foot: each row is one broken line, begun so far inside of its squares. */
function squares(className: string, count: number, inside = 0): string {
  const rows = Array.from({ length: Math.ceil(count / FIELD.columns) }, (_, row) => {
    const inRow = Math.min(FIELD.columns, count - row * FIELD.columns);
    const y = FIELD.top + (FIELD.rows - 1 - row + 0.5) * FIELD.pitch;
    const end = FIELD.left + inRow * FIELD.pitch - (FIELD.pitch - FIELD.size);
    return `M${FIELD.left + inside} ${short(y)}H${short(end)}`;
  });
  return path(className, rows.join(''));
}

const billion = (value: number): number => value / 1e9;

function billionsText({ language, words }: MoneyScaleMaterial, value: number): string {
  const size = billion(value);
  return plural(language, formatNumber(language, size, size < 10 ? 1 : 0), words.billions);
}

/** Squares that a share fills; what is there is never drawn as nothing. */
const filledSquares = ({ economyFraction }: Share): number =>
  Math.max(1, Math.round(economyFraction * SQUARES));

/** Stroke of the squares of money that is only announced: the rest of them is hollow. */
const OUTLINE = 1.1;

function draw(share: Share, isAnnounced: boolean, given: MoneyScaleMaterial): Drawing {
  const square = fill(given.words.square, { money: billionsText(given, given.yearlyOutput / SQUARES) });
  return {
    width: 320,
    height: 232,
    content: [
      squares('square-rest', SQUARES),
      squares('square-share', filledSquares(share)),
      isAnnounced ? squares('square-hollow', filledSquares(share), OUTLINE) : '',
      text('secondary smaller', 10, 222, square, 'left', given.direction),
    ].join(''),
  };
}

export const moneyScale: Figure<MoneyScaleMaterial> = {
  inputs: ({ words, language }) => [
    {
      kind: 'choice',
      key: 'sum',
      label: words.sum,
      value: 'target',
      choices: [
        { value: 'target', label: words.sums.target },
        { value: 'budget', label: words.sums.budget },
      ],
    },
    {
      kind: 'range',
      key: 'years',
      label: words.years,
      low: 1,
      high: 7,
      step: 1,
      value: 1,
      say: (value) => plural(language, value, words.yearsCount),
    },
  ],
  answer(state, given) {
    const { language, words } = given;
    const chosen = choiceOf(state, 'sum') === 'budget' ? 'budget' : 'target';
    const years = numberOf(state, 'years');
    const share = shareOf(given.sums[chosen], years, given);
    const numbersOf = ({ perYear, perPersonPerYear, economyFraction }: Share) => ({
      year: billionsText(given, perYear),
      person: plural(language, formatNumber(language, perPersonPerYear, 0), words.dirhams),
      percent: formatNumber(language, 100 * economyFraction, economyFraction < 0.01 ? 2 : 1),
    });
    const values = {
      sum: billionsText(given, given.sums[chosen]),
      years: plural(language, years, words.yearsCount),
      squares: formatNumber(language, filledSquares(share), 0),
      ...numbersOf(share),
    };
    return {
      finding: fill(words.finding, values),
      drawing: draw(share, chosen === 'target', given),
      label: fill(words.label, values),
      rows: (['target', 'budget'] as const).map((name) => {
        const { perYear, perPersonPerYear, economyFraction } = shareOf(given.sums[name], years, given);
        return [
          words.sums[name],
          formatNumber(language, billion(given.sums[name]), 0),
          formatNumber(language, billion(perYear), 1),
          formatNumber(language, perPersonPerYear, 0),
          formatNumber(language, 100 * economyFraction, 2),
        ];
      }),
    };
  },
};
