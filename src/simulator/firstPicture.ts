// The picture that the page has before any script: the model at its defaults, computed once per build.

import type { InfluencesMw } from '../charts/influence/influences.ts';
import { runMonthsInThread } from '../engine/failures/runMonthsInThread.ts';
import { DEFAULT_SITE_POWERS_MW } from '../engine/scenario.ts';
import { directionOf, type Language, stringsOf } from '../site/locales.ts';
import type { SiteReport } from './answers/report.ts';
import { SiteCurve } from './answers/siteCurve.ts';
import { defaultsOf } from './inputs/rules.ts';
import { askedByDefault } from './inputs/asked/asked.ts';
import type { SimulatorSeeds } from './inputs/settings.ts';
import { racksOf } from './panels/campus/racksOf.ts';
import { type DrawnMonths, drawnMonthsOf } from './run/drawnFailures.ts';
import { monthsScenarioOf } from './run/failuresScenarioOf.ts';
import type { View } from './view.ts';

let reports: (SiteReport | null)[] | undefined;
let influences: InfluencesMw | null | undefined;
let months: DrawnMonths | null | undefined;

/** Reports of the default settings, rounded to what a drawing or a table can show. */
export function firstReports(seeds: SimulatorSeeds): (SiteReport | null)[] {
  const curve = new SiteCurve(defaultsOf(seeds), seeds);
  reports ??= DEFAULT_SITE_POWERS_MW.map((siteMw) => rounded(curve.at(siteMw, null)));
  return reports;
}

/** What the strongest constants do at the default settings and power. */
export function firstInfluences(seeds: SimulatorSeeds): InfluencesMw | null {
  const settings = defaultsOf(seeds);
  influences ??= rounded(new SiteCurve(settings, seeds).influencesAt(settings.mw, null));
  return influences;
}

/** Months drawn at the default settings and power. */
export function firstMonths(seeds: SimulatorSeeds): DrawnMonths | null {
  if (months !== undefined) return months;
  const settings = defaultsOf(seeds);
  const report = new SiteCurve(settings, seeds).at(settings.mw, null);
  if (!report) return null;
  const { siteMw, usedGpus, goodput } = report;
  const scenario = monthsScenarioOf(settings, seeds, askedByDefault, usedGpus);
  const job = { siteMw, gpus: usedGpus, exactGoodput: goodput };
  months = rounded(drawnMonthsOf(job, scenario, runMonthsInThread(scenario), null));
  return months;
}

export function firstView(
  lang: Language,
  seeds: SimulatorSeeds,
  names: View['names'] = {},
  ranges: View['ranges'] = {},
): View {
  const settings = defaultsOf(seeds);
  const { simulator: words } = stringsOf(lang);
  return {
    language: lang,
    words,
    direction: directionOf(lang),
    mw: settings.mw,
    reports: firstReports(seeds),
    exact: null,
    racks: racksOf(settings, seeds),
    tariff: settings.tariff,
    names,
    ranges,
    influences: firstInfluences(seeds),
    months: firstMonths(seeds),
  };
}

function rounded<Answer>(answer: Answer | null): Answer | null {
  if (!answer) return null;
  const text = JSON.stringify(answer, (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value,
  );
  return JSON.parse(text) as Answer;
}
