// The model's answers to a state at build: the same that the worker gives in the page.
import { GOAL_MW, PHASE_ONE_MW } from '../../model/cluster/phases.ts';
import { type SiteUse, siteUses } from '../../model/cluster/site/siteUse.ts';
import type { Layout } from '../../model/cluster/step/layout.ts';
import { SiteCurve } from '../../simulator/answers/curve/siteCurve.ts';
import { builtTraces } from '../../simulator/builtTraces.ts';
import { isAlike } from '../../simulator/inputs/effects.ts';
import type { Settings, SimulatorSeeds } from '../../simulator/inputs/settings.ts';
import type { Traces } from '../../simulator/panels/view.ts';
import { type Answers, type Measures, measuresOf } from './measures.ts';

interface Known {
  settings: Settings;
  curves: Record<SiteUse, SiteCurve>;
  traces?: Traces;
}

const knownBySeeds = new WeakMap<SimulatorSeeds, Known[]>();

/** Whether every use answers alike for two settings. */
const isSameForAll = (a: Settings, b: Settings): boolean =>
  isAlike({ ...a, use: b.use }, b, 'model') && isAlike(a, b, 'uses');

function knownOf(settings: Settings, seeds: SimulatorSeeds): Known {
  const all = knownBySeeds.get(seeds) ?? [];
  knownBySeeds.set(seeds, all);
  const found = all.find((entry) => isSameForAll(settings, entry.settings));
  if (found) return found;
  const curves = siteUses.map((use) => [use, new SiteCurve({ ...settings, use }, seeds)]);
  const known = { settings, curves: Object.fromEntries(curves) as Known['curves'] };
  all.push(known);
  return known;
}

export function buildAnswers(settings: Settings, seeds: SimulatorSeeds): Answers {
  const known = knownOf(settings, seeds);
  known.traces ??= builtTraces((use) => known.curves[use]);
  const here = known.curves[settings.use].planePointAt(settings.mw);
  return { settings, here, traces: known.traces };
}

/** The layout of the job of a state; null where none fits. */
export const buildLayout = (settings: Settings, seeds: SimulatorSeeds): Layout | null =>
  knownOf(settings, seeds).curves[settings.use].at(settings.mw, null)?.layout ?? null;

/** The measures of a state without its traces: of each use only the first phase and the goal are asked for. */
export function buildMeasures(settings: Settings, seeds: SimulatorSeeds): Measures {
  const { curves } = knownOf(settings, seeds);
  const at = (use: Settings['use'], siteMw: number) => curves[use].planePointAt(siteMw);
  const ends = siteUses.map((use) => [
    use,
    [PHASE_ONE_MW, GOAL_MW].flatMap((siteMw) => at(use, siteMw) ?? []),
  ]);
  const traces = Object.fromEntries(ends) as Traces;
  return measuresOf({ settings, here: at(settings.use, settings.mw), traces });
}
