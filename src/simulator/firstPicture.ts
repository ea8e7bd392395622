// The picture that the page has before any script: the model at its defaults, computed once for the same seeds.

import type { InfluencesMw } from '../charts/influence/influences.ts';
import { pointBetween } from '../charts/losses/curvePoint.ts';
import { runFailuresInThread } from '../engine/failures/runFailuresInThread.ts';
import { DEFAULT_SITE_POWERS_MW } from '../engine/stragglers/scenario.ts';
import { GOAL_MW } from '../model/cluster/phases.ts';
import { gpusOfLayout } from '../model/cluster/step/layout.ts';
import { directionOf, type Language, stringsOf } from '../site/locales.ts';
import type { SiteReport } from './answers/curve/report.ts';
import { SiteCurve } from './answers/curve/siteCurve.ts';
import { builtTraces } from './builtTraces.ts';
import { effectiveRecords } from './effectiveRecords.ts';
import { defaultsOf } from './inputs/rules.ts';
import type { SimulatorSeeds } from './inputs/settings.ts';
import { onceFor } from './onceFor.ts';
import { bendPlaceOf } from './panels/curve/bendPlace.ts';
import type { PlaneState, View } from './panels/view.ts';
import { viewOf } from './panels/viewOf.ts';
import { type DrawnFailures, drawnFailuresOf } from './run/drawnFailures.ts';
import { exactGoodputOf, failuresScenarioOf } from './run/failuresScenarioOf.ts';

/** The plane at the default settings: every use over its sizes. */
export const firstTraces = onceFor((seeds: SimulatorSeeds) =>
  builtTraces((use) => new SiteCurve({ ...defaultsOf(seeds), use }, seeds)),
);

/** Where the curve of the default settings bends most, and why. */
export const firstBend = onceFor((seeds: SimulatorSeeds) => {
  const settings = defaultsOf(seeds);
  return new SiteCurve(settings, seeds).bendOf(firstTraces(seeds)[settings.use]);
});

/** The plane before any script: the default setting, nothing beside it. */
function firstPlane(seeds: SimulatorSeeds, words: View['words']): PlaneState {
  const { use, mw } = defaultsOf(seeds);
  const traces = firstTraces(seeds);
  const here = traces[use].length > 0 ? pointBetween(traces[use], mw) : null;
  return {
    use,
    traces,
    here,
    before: null,
    kept: null,
    bend: bendPlaceOf(firstBend(seeds), words),
    marked: undefined,
    highMw: GOAL_MW,
    nameFoot: null,
    hasInterval: true,
    stale: [],
  };
}

/** Answers at the default settings, rounded to what a drawing or a table can show. */
export interface FirstAnswers {
  /** One for each computed size. */
  reports: (SiteReport | null)[];
  influences: InfluencesMw | null;
  failures: DrawnFailures | null;
}

export const firstAnswers = onceFor(answersTo);

function answersTo(seeds: SimulatorSeeds): FirstAnswers {
  const settings = defaultsOf(seeds);
  const curve = new SiteCurve(settings, seeds);
  return {
    reports: DEFAULT_SITE_POWERS_MW.map((siteMw) => rounded(curve.at(siteMw, null))),
    influences: rounded(curve.influencesAt(settings.mw, null)),
    failures: rounded(failuresAt(curve.at(settings.mw, null), seeds)),
  };
}

function failuresAt(report: SiteReport | null, seeds: SimulatorSeeds): DrawnFailures | null {
  if (!report) return null;
  const { siteMw, layout } = report;
  const gpus = gpusOfLayout(layout);
  const settings = defaultsOf(seeds);
  const exactGoodput = exactGoodputOf(settings, seeds, layout);
  const scenario = failuresScenarioOf(settings, seeds, layout);
  return drawnFailuresOf({ siteMw, gpus, exactGoodput }, scenario, runFailuresInThread(scenario), null);
}

export function firstView(
  lang: Language,
  seeds: SimulatorSeeds,
  names: View['names'] = {},
  ranges: View['ranges'] = {},
): View {
  const words = {
    lang,
    direction: directionOf(lang),
    seeds,
    names,
    ranges,
    records: effectiveRecords,
    words: stringsOf(lang).simulator,
  };
  return viewOf(words, defaultsOf(seeds), {
    ...firstAnswers(seeds),
    plane: firstPlane(seeds, words.words),
    rack: undefined,
    exact: null,
    isAnswered: true,
    weather: null,
    levelByRack: null,
    drawnCount: 0,
  });
}

function rounded<Answer>(answer: Answer | null): Answer | null {
  if (!answer) return null;
  const text = JSON.stringify(answer, (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value,
  );
  return JSON.parse(text) as Answer;
}
