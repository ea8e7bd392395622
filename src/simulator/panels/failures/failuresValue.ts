// The drawn months as words and numbers: of the drawing, the lists beside it and the table.

import type { MonthsWords } from '../../../charts/failures/failuresChart.ts';
import { type TimePart, timeParts } from '../../../charts/failures/timeParts.ts';
import { failureComponents } from '../../../model/cluster/goodput/components.ts';
import { fill, type Language, type Strings } from '../../../site/locales.ts';
import { formatNumber, plural } from '../../../text/plurals.ts';
import type { DrawnFailures, Spread } from '../../run/drawnFailures.ts';
import { isolated } from '../settings/valueInWords.ts';

/** The part of the page's view that the drawn months need. */
export interface MonthsView {
  language: Language;
  words: Strings['simulator'];
  /** Null where nothing can be drawn. */
  months: DrawnFailures | null;
}

export const monthsReadingKeys = [
  'usefulMean',
  'usefulSpread',
  'usefulExact',
  'interruptionsMean',
  'interruptionsSpread',
  'between',
  'interval',
  'inRepair',
] as const;
export type MonthsReading = (typeof monthsReadingKeys)[number];

export const failingColumns = ['component', 'recordShare', 'perRun'] as const;
export type FailingCells = Record<(typeof failingColumns)[number], string>;

export const monthsColumns = ['quantity', 'mean', 'p5', 'p95'] as const;
export type MonthsCells = Record<(typeof monthsColumns)[number], string>;

const none = '\u2013';
const percent = (share: number): string => (share * 100).toFixed(2);
const count = (value: number): string => formatNumber(value, value < 100 ? 1 : 0);
const between = (low: string, high: string): string => isolated(`${low}\u2013${high}`);

/** A sentence of the strings with what was drawn in it. */
export function monthsInWords({ language, words, months }: MonthsView, sentence: string): string {
  if (!months) return words.months.none;
  return fill(sentence, {
    mw: months.siteMw,
    gpus: plural(language, months.gpus, words.power.chips),
    runs: plural(language, months.goodputs.length, words.months.runs),
    days: plural(language, months.days, words.months.days),
    mean: percent(months.goodput.mean),
    low: percent(months.goodput.p5),
    high: percent(months.goodput.p95),
    exact: percent(months.exactGoodput),
  });
}

export function monthsWords(view: MonthsView): MonthsWords {
  const { chart, none: nothing } = view.words.months;
  const filled = (sentence: string): string => (view.months ? monthsInWords(view, sentence) : '');
  return {
    time: chart.time,
    useful: filled(chart.useful),
    exact: filled(chart.exact),
    spread: filled(chart.spread),
    axis: chart.axis,
    none: nothing,
  };
}

/** The list under the drawing. */
export function monthsReadings({ months }: MonthsView): Record<MonthsReading, string> {
  if (!months) {
    return Object.fromEntries(monthsReadingKeys.map((key) => [key, none])) as Record<MonthsReading, string>;
  }
  const { goodput, interruptions, exactGoodput, meanTimeBetweenFailuresS, intervalS, inRepair } = months;
  return {
    usefulMean: isolated(`${percent(goodput.mean)}\u00a0%`),
    usefulSpread: between(percent(goodput.p5), `${percent(goodput.p95)}\u00a0%`),
    usefulExact: isolated(`${percent(exactGoodput)}\u00a0%`),
    interruptionsMean: count(interruptions.mean),
    interruptionsSpread: between(count(interruptions.p5), count(interruptions.p95)),
    between: duration(meanTimeBetweenFailuresS),
    interval: duration(intervalS),
    inRepair: count(inRepair),
  };
}

/** Where the time goes, percent. */
export const splitValues = ({ months }: MonthsView): Record<TimePart, string> =>
  Object.fromEntries(timeParts.map((part) => [part, months ? percent(months.split[part]) : none])) as Record<
    TimePart,
    string
  >;

/** What fails: one row for each component of the record. */
export const failingRows = ({ months, words }: MonthsView): FailingCells[] =>
  failureComponents.map((component, i) => {
    const failing = months?.failing[i];
    return {
      component: words.months.components[component],
      recordShare: failing ? (failing.recordShare * 100).toFixed(1) : none,
      perRun: failing ? count(failing.perRun) : none,
    };
  });

/** The drawing as a table. */
export function monthsRows(view: MonthsView): MonthsCells[] {
  const { months, words } = view;
  const { table, parts } = words.months;
  const spread = (
    quantity: string,
    of: Spread | undefined,
    written: (value: number) => string,
  ): MonthsCells => ({
    quantity,
    mean: of ? written(of.mean) : none,
    p5: of ? written(of.p5) : none,
    p95: of ? written(of.p95) : none,
  });
  const alone = (quantity: string, mean: string): MonthsCells => ({ quantity, mean, p5: none, p95: none });
  const split = splitValues(view);
  return [
    spread(table.useful, months?.goodput, percent),
    alone(table.exact, months ? percent(months.exactGoodput) : none),
    ...timeParts.filter((part) => part !== 'useful').map((part) => alone(`${parts[part]}, %`, split[part])),
    spread(table.interruptions, months?.interruptions, count),
  ];
}

function duration(seconds: number | null): string {
  if (seconds === null) return none;
  if (seconds >= 2 * 3600) return isolated(`${(seconds / 3600).toFixed(1)} h`);
  return isolated(seconds >= 120 ? `${(seconds / 60).toFixed(1)} min` : `${seconds.toFixed(0)} s`);
}
