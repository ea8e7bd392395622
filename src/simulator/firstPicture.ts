// The picture that the page has before any script: the model at its defaults, computed once per build.
import { DEFAULT_SITE_POWERS_MW } from '../engine/scenario.ts';
import { directionOf, type Language, stringsOf } from '../site/locales.ts';
import { defaultsOf } from './address/rules.ts';
import { racksOf } from './racksOf.ts';
import type { SimulatorSeeds } from './settings.ts';
import type { SiteReport } from './sweep/report.ts';
import { SiteCurve } from './sweep/siteCurve.ts';
import type { View } from './view.ts';

let reports: (SiteReport | null)[] | undefined;

/** Reports of the default settings, rounded to what a drawing or a table can show. */
export function firstReports(seeds: SimulatorSeeds): (SiteReport | null)[] {
  const curve = new SiteCurve(defaultsOf(seeds), seeds);
  reports ??= DEFAULT_SITE_POWERS_MW.map((siteMw) => rounded(curve.at(siteMw, null)));
  return reports;
}

export function firstView(lang: Language, seeds: SimulatorSeeds, names: View['names'] = {}): View {
  const settings = defaultsOf(seeds);
  const { simulator: words } = stringsOf(lang);
  return {
    words,
    direction: directionOf(lang),
    mw: settings.mw,
    reports: firstReports(seeds),
    exact: null,
    racks: racksOf(settings, seeds),
    tariff: settings.tariff,
    names,
  };
}

function rounded(report: SiteReport | null): SiteReport | null {
  if (!report) return null;
  const text = JSON.stringify(report, (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value,
  );
  return JSON.parse(text) as SiteReport;
}
