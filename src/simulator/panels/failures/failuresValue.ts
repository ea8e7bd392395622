// The drawn failures as words and numbers: of the drawing, the lists beside it and the table.

import type { FailuresWords } from '../../../charts/failures/failuresChart.ts';
import { runBins } from '../../../charts/failures/runBins.ts';
import { type TimePart, timeParts } from '../../../charts/failures/timeParts.ts';
import type { WalkedCurve } from '../../../charts/speak/curveWalker.ts';
import { failureComponents } from '../../../model/cluster/goodput/components.ts';
import { fill, type Language } from '../../../site/locales.ts';
import { labelled } from '../../../text/labelled.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { type PluralForms, plural } from '../../../text/plurals.ts';
import { isolated } from '../../../text/runs/isolate.ts';
import type { Spread } from '../../run/drawnFailures.ts';
import type { View } from '../view.ts';

type FailuresView = Pick<View, 'language' | 'words' | 'failures' | 'records'>;

export const failureReadingKeys = [
  'usefulMean',
  'usefulSpread',
  'usefulExact',
  'interruptionsMean',
  'interruptionsSpread',
  'between',
  'interval',
  'inRepair',
] as const;
export type FailureReading = (typeof failureReadingKeys)[number];

export const failingColumns = ['component', 'recordShare', 'perRun'] as const;
export type FailingCells = Record<(typeof failingColumns)[number], string>;

export const failureColumns = ['quantity', 'mean', 'p5', 'p95'] as const;
export type FailureCells = Record<(typeof failureColumns)[number], string>;

const none = '\u2013';
const percentIn =
  (language: Language) =>
  (share: number): string =>
    formatNumber(language, share * 100, 2);
const countIn =
  (language: Language) =>
  (value: number): string =>
    formatNumber(language, value, value < 100 ? 1 : 0);
const between = (low: string, high: string): string => isolated(`${low}\u2013${high}`);

/** A sentence of the strings with what was drawn in it. */
export function failuresInWords(
  { language, words, failures, records }: FailuresView,
  sentence: string,
): string {
  if (!failures) return words.failures.none;
  const percent = percentIn(language);
  return fill(sentence, {
    mw: failures.siteMw,
    gpus: plural(language, failures.gpus, words.power.chips),
    runs: plural(language, failures.goodputs.length, words.failures.runs),
    days: plural(language, failures.days, words.failures.days),
    mean: percent(failures.goodput.mean),
    low: percent(failures.goodput.p5),
    high: percent(failures.goodput.p95),
    exact: percent(failures.exactGoodput),
    job: formatNumber(language, 100 * (records?.job ?? 0), 0),
    replica: formatNumber(language, 100 * (records?.replica ?? 0), 0),
  });
}

export function failuresWords(view: FailuresView): FailuresWords {
  const { chart, none: nothing } = view.words.failures;
  const filled = (sentence: string): string => (view.failures ? failuresInWords(view, sentence) : '');
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
export function failureReadings(view: FailuresView): Record<FailureReading, string> {
  const { language, failures } = view;
  if (!failures) {
    return Object.fromEntries(failureReadingKeys.map((key) => [key, none])) as Record<FailureReading, string>;
  }
  const percent = percentIn(language);
  const count = countIn(language);
  const { goodput, interruptions, exactGoodput, meanTimeBetweenFailuresS, intervalS, inRepair } = failures;
  return {
    usefulMean: isolated(`${percent(goodput.mean)}\u00a0%`),
    usefulSpread: between(percent(goodput.p5), `${percent(goodput.p95)}\u00a0%`),
    usefulExact: isolated(`${percent(exactGoodput)}\u00a0%`),
    interruptionsMean: count(interruptions.mean),
    interruptionsSpread: between(count(interruptions.p5), count(interruptions.p95)),
    between: duration(view, meanTimeBetweenFailuresS),
    interval: duration(view, intervalS),
    inRepair: count(inRepair),
  };
}

/** The heap of dots from its lower end to its upper one; the pitch follows its height. */
export function walkedRuns({ language, words, failures }: FailuresView): WalkedCurve {
  const bins = runBins(failures?.goodputs ?? []);
  const percent = percentIn(language);
  return {
    values: bins.map(({ runs }) => runs),
    say: (place) => {
      const bin = bins[Math.min(place, bins.length - 1)];
      if (!bin) return '';
      const range = between(percent(bin.low), `${percent(bin.high)}\u00a0%`);
      return labelled(language, range, plural(language, bin.runs, words.failures.runs));
    },
  };
}

/** Where the time goes, percent. */
export const splitValues = ({ language, failures }: FailuresView): Record<TimePart, string> =>
  Object.fromEntries(
    timeParts.map((part) => [part, failures ? percentIn(language)(failures.split[part]) : none]),
  ) as Record<TimePart, string>;

/** The bar of time, part by part. */
export function walkedTime(view: FailuresView): WalkedCurve {
  const { language, words, failures } = view;
  const split = splitValues(view);
  return {
    values: failures ? timeParts.map((part) => failures.split[part]) : [],
    say: (place) => {
      const part = timeParts[place];
      return part ? labelled(language, words.failures.parts[part], isolated(`${split[part]}\u00a0%`)) : '';
    },
  };
}

/** What fails: one row for each component of the record. */
export const failingRows = ({ language, failures, words }: FailuresView): FailingCells[] =>
  failureComponents.map((component, i) => {
    const failing = failures?.failing[i];
    return {
      component: words.failures.components[component],
      recordShare: failing ? formatNumber(language, failing.recordShare * 100, 1) : none,
      perRun: failing ? countIn(language)(failing.perRun) : none,
    };
  });

/** The drawing as a table. */
export function failureRows(view: FailuresView): FailureCells[] {
  const { language, failures, words } = view;
  const percent = percentIn(language);
  const count = countIn(language);
  const { table, parts } = words.failures;
  const spread = (
    quantity: string,
    of: Spread | undefined,
    written: (value: number) => string,
  ): FailureCells => ({
    quantity,
    mean: of ? written(of.mean) : none,
    p5: of ? written(of.p5) : none,
    p95: of ? written(of.p95) : none,
  });
  const alone = (quantity: string, mean: string): FailureCells => ({ quantity, mean, p5: none, p95: none });
  const split = splitValues(view);
  return [
    spread(table.useful, failures?.goodput, percent),
    alone(table.exact, failures ? percent(failures.exactGoodput) : none),
    ...timeParts
      .filter((part) => part !== 'useful')
      .map((part) => alone(fill(table.part, { name: parts[part] }), split[part])),
    spread(table.interruptions, failures?.interruptions, count),
  ];
}

function duration({ language, words: { units } }: FailuresView, seconds: number | null): string {
  if (seconds === null) return none;
  const write = (unit: PluralForms, value: number, decimals: number): string =>
    plural(language, formatNumber(language, value, decimals), unit);
  if (seconds >= 2 * 3600) return write(units.hours, seconds / 3600, 1);
  return seconds >= 120 ? write(units.minutes, seconds / 60, 1) : write(units.seconds, seconds, 0);
}
