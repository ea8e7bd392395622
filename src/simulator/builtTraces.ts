// The lines of the plane as the build gives them: every use over its sizes.
import { type SiteUse, siteUses } from '../model/cluster/site/siteUse.ts';
import { traceSizesOf } from './answers/curve/planePoint.ts';
import type { SiteCurve } from './answers/curve/siteCurve.ts';
import type { Traces } from './panels/view.ts';

/** Sizes where nothing fits are left out. */
export function builtTraces(curveOf: (use: SiteUse) => SiteCurve): Traces {
  const entries = siteUses.map((use) => {
    const curve = curveOf(use);
    const points = traceSizesOf(use).map((siteMw) => {
      const point = curve.planePointAt(siteMw);
      // Three decimals of a megawatt: a drawing has one.
      return point && { ...point, usefulMw: inMilli(point.usefulMw), lossesMw: point.lossesMw.map(inMilli) };
    });
    return [use, points.filter((point) => point !== null)];
  });
  return Object.fromEntries(entries) as Traces;
}

const inMilli = (mw: number): number => Math.round(mw * 1000) / 1000;
