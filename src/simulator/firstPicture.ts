// The picture that the page has before any script: the model at its defaults, computed once for the same seeds.

import type { InfluencesMw } from '../charts/influence/influences.ts';
import { runFailuresInThread } from '../engine/failures/runFailuresInThread.ts';
import { DEFAULT_SITE_POWERS_MW } from '../engine/scenario.ts';
import { gpusOfLayout } from '../model/cluster/step/layout.ts';
import { directionOf, type Language, stringsOf } from '../site/locales.ts';
import type { SiteReport } from './answers/report.ts';
import { SiteCurve } from './answers/siteCurve.ts';
import { defaultsOf } from './inputs/rules.ts';
import type { SimulatorSeeds } from './inputs/settings.ts';
import type { View } from './panels/view.ts';
import { viewOf } from './panels/viewOf.ts';
import { type DrawnFailures, drawnFailuresOf } from './run/drawnFailures.ts';
import { exactGoodputOf, failuresScenarioOf } from './run/failuresScenarioOf.ts';

/** Answers at the default settings, rounded to what a drawing or a table can show. */
export interface FirstAnswers {
  /** One for each computed size. */
  reports: (SiteReport | null)[];
  influences: InfluencesMw | null;
  failures: DrawnFailures | null;
}

const known = new WeakMap<SimulatorSeeds, FirstAnswers>();

export function firstAnswers(seeds: SimulatorSeeds): FirstAnswers {
  const answers = known.get(seeds) ?? answersTo(seeds);
  known.set(seeds, answers);
  return answers;
}

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
    words: stringsOf(lang).simulator,
  };
  return viewOf(words, defaultsOf(seeds), { ...firstAnswers(seeds), exact: null, levelByRack: null });
}

function rounded<Answer>(answer: Answer | null): Answer | null {
  if (!answer) return null;
  const text = JSON.stringify(answer, (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value,
  );
  return JSON.parse(text) as Answer;
}
