// Asks for every computed size, and again for those that are drawn while others are searched.
import { DEFAULT_SITE_POWERS_MW } from '../../engine/stragglers/scenario.ts';
import type { SiteReport } from './curve/report.ts';

/** Reports by size, with the mean delays of the moment; undefined as soon as `isLatest` no longer holds. */
export async function sweepSizes(
  reportAt: (siteMw: number, meanDelayTicks: number | null) => Promise<SiteReport | null>,
  meanDelayTicks: (sizeIndex: number) => number | null,
  isLatest: () => boolean,
): Promise<(SiteReport | null)[] | undefined> {
  const reports: (SiteReport | null)[] = DEFAULT_SITE_POWERS_MW.map(() => null);
  const asked: (number | null | undefined)[] = [];
  const next = (): number => DEFAULT_SITE_POWERS_MW.findIndex((_, i) => asked[i] !== meanDelayTicks(i));
  for (let i = next(); i !== -1; i = next()) {
    asked[i] = meanDelayTicks(i);
    reports[i] = await reportAt(DEFAULT_SITE_POWERS_MW[i] ?? 0, asked[i] ?? null);
    if (!isLatest()) return undefined;
  }
  return reports;
}
