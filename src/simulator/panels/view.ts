// What the page shows at one moment: the panels and drawings read it, at build and in the browser.

import type { InfluencesMw } from '../../charts/influence/influences.ts';
import { type CurvePoint, pointBetween } from '../../charts/losses/curvePoint.ts';
import type { Stratum } from '../../charts/plane/column/strata.ts';
import type { PlaneScene } from '../../charts/plane/planeChart.ts';
import type { RackStates } from '../../charts/rackStates.ts';
import type { Direction } from '../../charts/svg.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../engine/stragglers/scenario.ts';
import type { PairShares } from '../../engine/weather/siteWeather.ts';
import type { SiteUse } from '../../model/cluster/site/siteUse.ts';
import type { Language } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { SiteReport } from '../answers/curve/report.ts';
import type { ConstantRange } from '../inputs/constantNames.ts';
import type { Settings } from '../inputs/settings.ts';
import type { DrawnFailures } from '../run/drawnFailures.ts';
import type { EffectiveRecords } from '../words/sentWords.ts';
import type { Words } from '../words/words.ts';
import type { NamedBend } from './curve/bendPlace.ts';

/** Points of each use, the smallest site first; sizes where nothing fits are left out. */
export type Traces = Readonly<Record<SiteUse, readonly CurvePoint[]>>;

/** A setting that is shown beside the chosen one. */
export interface Beside {
  name: string;
  points: readonly CurvePoint[];
  here: CurvePoint | null;
}

/** Places whose answer may still be of other settings: the chosen power, the line of a use, what lies below the plane. */
export type ShownPlace = SiteUse | 'here' | 'below';

export type Side = 'a' | 'b';

/** One of the two states A and B: the one that is not chosen. */
export interface KeptBeside extends Pick<Beside, 'points'> {
  side: Side;
  /** Null where nothing fits, undefined until the model has answered. */
  here: Beside['here'] | undefined;
  /** FLOP/s in a megawatt of the chosen state over those in one of the kept. */
  peakRatio: number;
}

export interface PlaneState {
  use: SiteUse;
  traces: Traces;
  /** At the chosen power; null where nothing fits. */
  here: CurvePoint | null;
  /** The setting before the last change; one that is kept beside this one. */
  before: Beside | null;
  kept: KeptBeside | null;
  /** Where the curve of the chosen use bends; null where it is straight, or not answered yet. */
  bend: NamedBend | null;
  /** The stratum whose place is open, or that the hand is on. */
  marked: Stratum | undefined;
  /** Top of the value axis [MW]. */
  highMw: number;
  /** What writes the words of a magnified foot; null until it is asked for. */
  nameFoot: PlaneScene['nameFoot'];
  /** Whether the reports answer to the settings of the moment: only then have they an interval to show. */
  hasInterval: boolean;
  /** What has stood for a while and is of other settings. */
  stale: readonly ShownPlace[];
}

/** The point of a curve that a reader walks to: the name of the walk, and its place there. */
export interface Walked {
  name: string;
  place: number;
}

/** The plants of a site that lives on wind, sun and a battery, and what they come to. */
export interface SiteYear extends Pick<Settings, 'over' | 'batt'> {
  shares: PairShares;
}

export interface View {
  language: Language;
  words: Words;
  direction: Direction;
  plane: PlaneState;
  /** The chosen power [MW]. */
  mw: number;
  /** One for each of the computed sizes; null where nothing fits. */
  reports: readonly (SiteReport | null)[];
  /** The report at the chosen power itself, once it is there. */
  exact: SiteReport | null;
  /** Whether the reports answer to the settings of the moment; until then they are those of earlier ones. */
  isAnswered: boolean;
  racks: RackStates;
  /** Sizes that the present run has drawn. */
  drawnCount: number;
  /** The rack that the reader has chosen, from 0; undefined until then. */
  rack: number | undefined;
  /** Chips at the chosen power. */
  gpus: number;
  /** Chips that wait for each other at the chosen power: those of the site, or of one of its many runs. */
  gpusOfStep: number;
  /** Failures of all chips of the site in a day, mean. */
  failuresPerDay: number;
  /** Price of electricity [USD/MWh]. */
  tariff: number;
  /** The year on wind, sun and battery; null from the grid, and until it is computed. */
  weather: SiteYear | null;
  /** Names of the constants of the model, by id. */
  names: Readonly<Record<string, string>>;
  /** Their ranges, and how they are known. */
  ranges: Readonly<Record<string, ConstantRange>>;
  /** What the strongest constants do; null where nothing fits. */
  influences: InfluencesMw | null;
  /** The drawn failures of the job; null where nothing can be drawn. */
  failures: DrawnFailures | null;
  /** Records of useful time of the largest jobs, once they have come. */
  records?: EffectiveRecords | undefined;
  /** What is being read of a curve; undefined where nothing is. */
  walked?: Walked | undefined;
}

export const pointsOf = ({ reports }: Pick<View, 'reports'>): SiteReport[] =>
  reports.filter((report) => report !== null);

/** The point at the chosen power: exact where the model has answered, between two sizes until then. Null where nothing fits. */
export function pointAtPower(view: Pick<View, 'exact' | 'mw' | 'reports'>): CurvePoint | null {
  if (view.exact?.siteMw === view.mw) return view.exact;
  const points = pointsOf(view);
  return points.length > 0 ? pointBetween(points, view.mw) : null;
}

/** The report at the chosen power, or at the nearest computed size until it is there. */
export const reportAtPower = ({ exact, mw, reports }: Pick<View, 'exact' | 'mw' | 'reports'>) =>
  exact?.siteMw === mw ? exact : (reports[nearestSize(mw)] ?? null);

/** Index of the computed size nearest to a power. */
export function nearestSize(siteMw: number): number {
  const distances = DEFAULT_SITE_POWERS_MW.map((size) => Math.abs(size - siteMw));
  return distances.indexOf(Math.min(...distances));
}

/** Useful output of every hundred installed, one decimal. */
export const usefulOfHundred = (language: Language, point: CurvePoint | null): string =>
  point ? formatNumber(language, (100 * point.usefulMw) / point.idealMw, 1) : '0';
