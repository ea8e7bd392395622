// What the page shows at one moment, and the drawings of it: the same functions at build and in the browser.

import { campusStill } from '../campus/campusStill.ts';
import { bendChart } from '../charts/bend/bendChart.ts';
import { closeUpChart } from '../charts/curve/closeUpChart.ts';
import { curveChart } from '../charts/curve/curveChart.ts';
import { failuresChart } from '../charts/failures/failuresChart.ts';
import { gaugeChart, gaugeHeight } from '../charts/gauge/gaugeChart.ts';
import { influenceChart } from '../charts/influence/influenceChart.ts';
import { type CurvePoint, pointBetween } from '../charts/losses/curvePoint.ts';
import type { RackStates } from '../charts/rackStates.ts';
import { rackField, racksPerBox } from '../charts/racks/rackField.ts';
import type { Direction, Drawing } from '../charts/svg.ts';
import { DEFAULT_SITE_POWERS_MW } from '../engine/scenario.ts';
import { fill, type Strings } from '../site/locales.ts';
import { formatNumber, plural } from '../text/plurals.ts';
import type { SiteReport } from './answers/report.ts';
import { type FailuresView, failuresInWords, failuresWords } from './panels/failures/failuresValue.ts';
import {
  type ConstantsView,
  influencesInWords,
  influenceWords,
  labelOf,
} from './panels/influence/influencesValue.ts';
import { nearestSize } from './panels/sizes/table.ts';

export type Words = Strings['simulator'];

export interface View extends ConstantsView, FailuresView {
  words: Words;
  direction: Direction;
  /** Power at the needle [MW]. */
  mw: number;
  /** One for each of the computed sizes; null where nothing fits. */
  reports: readonly (SiteReport | null)[];
  /** The report at the needle itself, once it is there. */
  exact: SiteReport | null;
  racks: RackStates;
  /** Price of electricity [USD/MWh]. */
  tariff: number;
}

export interface LabelledDrawing extends Drawing {
  label: string;
}

export const chartNames = [
  'curve-wide',
  'curve-narrow',
  'closeup-wide',
  'closeup-narrow',
  'bend-wide',
  'bend-narrow',
  'influence-wide',
  'influence-narrow',
  'failures-wide',
  'failures-narrow',
  'gauge-wide',
  'gauge-narrow',
  'racks-wide',
  'racks-narrow',
  'campus',
] as const;
export type ChartName = (typeof chartNames)[number];

export const sizeCount = DEFAULT_SITE_POWERS_MW.length;

export const pointsOf = ({ reports }: View): SiteReport[] => reports.filter((report) => report !== null);

/** The point at the needle: exact where the model has answered, between two sizes until then. Null where nothing fits. */
export function pointAtNeedle(view: View): CurvePoint | null {
  if (view.exact?.siteMw === view.mw) return view.exact;
  const points = pointsOf(view);
  return points.length > 0 ? pointBetween(points, view.mw) : null;
}

/** How many times the output grows from the smallest computed size to the largest. */
const outputGrowth = (points: readonly CurvePoint[]): number =>
  (points.at(-1)?.usefulMw ?? 0) / (points[0]?.usefulMw ?? 1);

export const powerGrowth = (DEFAULT_SITE_POWERS_MW.at(-1) ?? 1) / (DEFAULT_SITE_POWERS_MW[0] ?? 1);

const empty = (width: number, height: number): Drawing => ({ width, height, content: '' });

export function drawingOf(view: View, name: ChartName): LabelledDrawing {
  const { words, direction, mw, racks } = view;
  const points = pointsOf(view);
  const isNarrow = name.endsWith('-narrow');
  const form = { id: name, isNarrow, direction };
  const here = pointAtNeedle(view);
  const useful = here?.usefulMw.toFixed(1) ?? '0';
  if (name.startsWith('gauge')) {
    const drawing = here ? gaugeChart(here, words.gauge, form) : empty(220, gaugeHeight(isNarrow));
    return { ...drawing, label: fill(words.gauge.label, { mw, useful }) };
  }
  if (name.startsWith('racks')) {
    const values = { n: formatNumber(racks.racks), total: formatNumber(racks.racksGoal) };
    return { ...rackField(racks, form), label: fill(words.campus.field, values) };
  }
  if (name.startsWith('bend')) {
    const [first] = points;
    const drawing =
      first && here ? bendChart(first, here, { ...words.bend, causes: words.causes }, form) : empty(698, 418);
    return { ...drawing, label: fill(words.bend.label, { mw }) };
  }
  if (name.startsWith('influence')) {
    const drawing = influenceChart(view.influences, (id) => labelOf(view, id), influenceWords(view), form);
    return { ...drawing, label: influencesInWords(view, words.influence.label) };
  }
  if (name.startsWith('failures')) {
    const drawing = failuresChart(view.failures, failuresWords(view), form);
    return { ...drawing, label: failuresInWords(view, words.failures.label) };
  }
  if (name === 'campus') {
    return {
      ...campusStill(racks, words.campus),
      label: fill(words.campus.label, { mw, ...hallsOf(view) }),
    };
  }
  if (name.startsWith('curve')) {
    const { curve, causes } = words;
    const last = points.at(-1)?.usefulMw.toFixed(1) ?? '0';
    const drawing =
      points.length > 0
        ? curveChart(points, mw, { ...curve, at: fill(curve.at, { mw: 500 }), causes }, form)
        : empty(698, 530);
    return { ...drawing, label: fill(curve.label, { useful: last }) };
  }
  const { closeup, curve } = words;
  const straightTimes = plural(view.language, powerGrowth, closeup.times);
  const usefulTimes = plural(view.language, outputGrowth(points).toFixed(1), closeup.times);
  const chartWords = { ...curve, ...closeup, straightTimes, usefulTimes };
  return {
    ...closeUpChart(points, mw, chartWords, form),
    label: fill(closeup.label, { power: straightTimes, output: usefulTimes }),
  };
}

/** Halls as large as the first phase: how many are installed, of how many. */
export function hallsOf({ racks, words, language }: View): { built: string; halls: string } {
  const inHalls = (count: number): number => Math.round((count / racks.racksPhaseOne) * 10) / 10;
  return {
    built: formatNumber(inHalls(racks.racks)),
    halls: plural(language, inHalls(racks.racksGoal), words.campus.hallCount),
  };
}

/** What one box of the rack field stands for, and how many racks are there. */
export function boxesInWords({ racks, words: { campus }, language }: View, isNarrow: boolean): string {
  const perBox = racksPerBox(racks.racksGoal, isNarrow);
  const size = plural(language, perBox, campus.rackCount);
  const values = { n: formatNumber(racks.racks), total: formatNumber(racks.racksGoal), size };
  return fill(perBox === 1 ? campus.box : campus.boxes, values);
}

/** The report at the needle, or at the nearest computed size until it is there. */
export const reportAtNeedle = ({ exact, mw, reports }: View): SiteReport | null =>
  exact?.siteMw === mw ? exact : (reports[nearestSize(mw)] ?? null);

/** How sure the model is of the output at the needle, and what that hangs on. */
export function intervalInWords(view: View): string {
  const report = reportAtNeedle(view);
  if (!report) return '';
  return fill(view.words.closeup.interval, {
    mw: report.siteMw,
    low: report.usefulLowMw.toFixed(1),
    high: report.usefulHighMw.toFixed(1),
    name: view.names[report.strongestId] ?? report.strongestId,
  });
}
