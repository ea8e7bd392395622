// S1: when the first phase was to come, by the latest word at any month: the reader moves the month.
import { octagon } from '../../charts/marks/octagon.ts';
import { type Drawing, path, text } from '../../charts/svg.ts';
import { fill } from '../../site/locales.ts';
import { formatDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { plural } from '../../text/plurals.ts';
import { type AnswerCurve, type Figure, type Material, numberOf } from '../grammar/figure.ts';
import type { DueDatesWords } from './dueDatesWords.ts';

export interface DueDatesMaterial extends Material {
  words: DueDatesWords;
  statements: readonly { id: string; said: string; due: string }[];
  /** First and last month that the reader can stand in, such as `2025-06`. */
  from: string;
  to: string;
}

/** Months since the year 0. */
const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
const isoOf = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const AXIS = { start: 16, end: 304, foot: 214, top: 40, row: 58 };

/** Ends of the axis, and where a month stands on it: time is read, so it runs as the words do. */
function axisOf({ direction, from, statements }: DueDatesMaterial) {
  const first = monthOf(from);
  const last = Math.max(...statements.map(({ due }) => monthOf(due))) + 2;
  const x = (at: number): number => {
    const forward = AXIS.start + ((AXIS.end - AXIS.start) * (at - first)) / (last - first);
    return direction === 'rtl' ? 320 - forward : forward;
  };
  return { first, last, x };
}

/** The due dates that are known in a month, in the order of the statements. */
function dueCurve(month: number, given: DueDatesMaterial): AnswerCurve {
  const { language, words, statements } = given;
  const { first, x } = axisOf(given);
  const known = statements
    .map((statement, row) => ({ ...statement, row }))
    .filter(({ said }) => monthOf(said) <= month);
  return {
    values: known.map(({ due }) => monthOf(due) - first),
    said: known.map(({ id, said, due }) =>
      fill(words.point, {
        statement: words.statements[id] ?? id,
        said: formatDate(language, said),
        due: formatDate(language, due),
      }),
    ),
    points: known.map(({ due, row }) => [x(monthOf(due)), AXIS.top + row * AXIS.row + 16]),
  };
}

function draw(month: number, given: DueDatesMaterial): Drawing {
  const { direction, language, words, statements } = given;
  const { first, last, x } = axisOf(given);
  const near = direction === 'rtl' ? 'right' : 'left';
  const years = [
    ...new Set(Array.from({ length: last - first }, (_, place) => Math.floor((first + place) / 12))),
  ];
  const januaries = years.map((year) => year * 12).filter((at) => at >= first);
  const rows = statements.map(({ id, said, due }, place) => {
    const y = AXIS.top + place * AXIS.row;
    if (monthOf(said) > month) return '';
    const isLate = monthOf(due) < month;
    return [
      text('smaller halo', x(monthOf(said)), y - 2, words.statements[id] ?? id, near, direction),
      path('plan', `M${x(monthOf(said))} ${y + 16}H${x(monthOf(due))}`),
      path('place-mark', octagon(x(monthOf(said)), y + 16, 5)),
      path('place-planned', octagon(x(monthOf(due)), y + 16, 6)),
      isLate ? path('axis', `M${x(monthOf(due)) - 4} ${y + 12}l8 8m0 -8l-8 8`) : '',
    ].join('');
  });
  return {
    width: 320,
    height: 250,
    content: [
      path(
        'axis',
        `M${x(first)} ${AXIS.foot}H${x(last)}${januaries.map((at) => `M${x(at)} ${AXIS.foot}v7`).join('')}`,
      ),
      ...januaries.map((at) =>
        text('secondary smaller', x(at), AXIS.foot + 22, Math.floor(at / 12), 'middle', direction),
      ),
      path('power-line', `M${x(month)} 18V${AXIS.foot}`),
      text(
        'power-text bold smaller halo',
        x(month),
        12,
        formatDate(language, isoOf(month)),
        month - first < 4 ? near : 'middle',
        direction,
      ),
      ...rows,
    ].join(''),
  };
}

export const dueDates: Figure<DueDatesMaterial> = {
  inputs: ({ words, language, from, to }) => [
    {
      kind: 'range',
      key: 'month',
      label: words.month,
      low: 0,
      high: monthOf(to) - monthOf(from),
      step: 1,
      value: monthOf(to) - monthOf(from),
      say: (value) => formatDate(language, isoOf(monthOf(from) + value)),
    },
  ],
  answer(state, given) {
    const { language, words, statements } = given;
    const month = monthOf(given.from) + numberOf(state, 'month');
    const known = statements.filter(({ said }) => monthOf(said) <= month);
    const [first] = statements;
    const latest = known.at(-1) ?? first;
    if (!first || !latest) throw new RangeError('statements: received none, expected at least one');
    const ahead = monthOf(latest.due) - month;
    const moved = monthOf(latest.due) - monthOf(first.due);
    const values = {
      month: formatDate(language, isoOf(month)),
      statement: words.statements[latest.id] ?? latest.id,
      due: formatDate(language, latest.due),
      months: plural(language, Math.abs(ahead), words.months),
      moved: plural(language, moved, words.months),
      count: formatNumber(language, known.length, 0),
    };
    const opening = ahead > 0 ? words.ahead : ahead === 0 ? words.now : words.past;
    return {
      finding: [fill(opening, values), moved > 0 ? fill(words.moved, values) : ''].join(' ').trim(),
      drawing: draw(month, given),
      label: fill(words.label, values),
      rows: statements.map(({ id, said, due }) => [
        words.statements[id] ?? id,
        formatDate(language, said),
        formatDate(language, due),
        formatNumber(language, monthOf(due) - monthOf(first.due), 0),
      ]),
      curves: [dueCurve(month, given)],
    };
  },
};
