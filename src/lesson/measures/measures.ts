// What a state of the simulator comes to, as named numbers: the sentences of scenes and the goals of challenges read them.
import { strata, stratumMw, takenOfHundred } from '../../charts/plane/column/strata.ts';
import { GOAL_MW, PHASE_ONE_MW } from '../../model/cluster/phases.ts';
import { siteUses } from '../../model/cluster/site/siteUse.ts';
import type { PlanePoint } from '../../simulator/answers/curve/planePoint.ts';
import type { Settings } from '../../simulator/inputs/settings.ts';
import { growthOf } from '../../simulator/panels/finding/finding.ts';
import type { Traces } from '../../simulator/panels/view.ts';
import { rackDivisionOf } from './rackDivision.ts';

/** The answers of the model to one state. */
export interface Answers {
  settings: Settings;
  /** At the chosen power; null where no layout fits. */
  here: PlanePoint | null;
  traces: Traces;
}

const KW_PER_MW = 1000;
const MINUTES_PER_DAY = 24 * 60;

const stratumMeasures = strata.flatMap((stratum) => [stratum, `${stratum}Taken`] as const);
const useMeasures = siteUses.map((use) => `${use}AtGoal` as const);

export const measureNames = [
  'mw',
  'useful',
  'share',
  'racks',
  'chips',
  'usedChips',
  'idleChips',
  'racksPerMw',
  'racksIfAll',
  'stopsPerDay',
  'minutesPerStop',
  'lost',
  'power',
  'work',
  'phase',
  'goal',
  'lowest',
  'highest',
  ...useMeasures,
  ...stratumMeasures,
] as const;
export type MeasureName = (typeof measureNames)[number];
/** Undefined where nothing fits, or where a use has no such number. */
export type Measures = Readonly<Partial<Record<MeasureName, number>>>;

/**
 * Megawatts [MW equivalents], shares and `…Taken` [of every hundred], counts, and times of the first phase.
 * `racksPerMw` [1/MW] of a megawatt of the site, `racksIfAll` [1/MW] if nothing but racks drew power; `lost` all between ideal and useful work.
 * `…Taken` is what a stratum takes of every hundred that reach it from above; `…AtGoal` useful work of a use at 500 MW.
 */
export function measuresOf({ settings, here, traces }: Answers): Measures {
  const atGoal = siteUses.map((use) => {
    const last = traces[use].at(-1);
    return [`${use}AtGoal`, last?.siteMw === GOAL_MW ? last.usefulMw : undefined] as const;
  });
  const waters = atGoal.flatMap(([, mw]) => (mw === undefined ? [] : [mw]));
  const fixed = {
    mw: settings.mw,
    power: GOAL_MW / PHASE_ONE_MW,
    work: growthOf(traces, settings.use) ?? undefined,
    phase: PHASE_ONE_MW,
    goal: GOAL_MW,
    lowest: waters.length > 0 ? Math.min(...waters) : undefined,
    highest: waters.length > 0 ? Math.max(...waters) : undefined,
    ...Object.fromEntries(atGoal),
  };
  if (!here) return defined(fixed);
  const ofStrata = strata.flatMap((stratum) => [
    [stratum, stratumMw(here, stratum)] as const,
    [`${stratum}Taken`, takenOfHundred(here, stratum)] as const,
  ]);
  const oneMw = rackDivisionOf({ ...settings, mw: 1 });
  const stopsPerDay = (here.gpus * settings.fail) / 1000;
  return defined({
    ...fixed,
    useful: here.usefulMw,
    share: (100 * here.usefulMw) / here.idealMw,
    racks: here.racks,
    chips: here.gpus,
    usedChips: here.usedGpus,
    idleChips: here.gpus - here.usedGpus,
    racksPerMw: oneMw.toRacksMw / oneMw.rackMw,
    racksIfAll: KW_PER_MW / settings.rack,
    stopsPerDay,
    minutesPerStop: stopsPerDay > 0 ? MINUTES_PER_DAY / stopsPerDay : undefined,
    lost: here.idealMw - here.usefulMw,
    ...Object.fromEntries(ofStrata),
  });
}

const defined = (values: Readonly<Record<string, number | undefined>>): Measures =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Measures that look along a whole trace, not at one power. */
const ofTraces = new Set<string>(['work', 'lowest', 'highest', ...useMeasures]);

/** What is known of a state while its traces are still those of another. */
export const withoutTraces = (measures: Measures): Measures =>
  Object.fromEntries(Object.entries(measures).filter(([name]) => !ofTraces.has(name)));
