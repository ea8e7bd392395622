// Everything of a view that is words and numbers, written in place: what stands on the plane's screen, and what lies below it.

import { all, output, writeAttribute } from '../../dom/elements.ts';
import { showFinding } from '../../panels/finding/finding.ts';
import { showKept } from '../../panels/plane/keptWords.ts';
import { showPlaneNames, showUses } from '../../panels/plane/planeNames.ts';
import { showWeather } from '../../panels/plane/weatherWords.ts';
import type { View } from '../../panels/view.ts';

export function writePlane(view: View): void {
  showFinding(view);
  showWeather(view);
  showKept(view);
  showPlaneNames(view);
  showUses(view);
}

/** What lies below the plane, and is written once a reader comes there. */
export const placesBelow = (): Element[] =>
  all('[data-output="interval"], [data-reading="1"], #figure-1 .draw, [data-sizes], .best-layout, .others');

/** What lies below the plane and has stood a while with earlier settings: a line says so, and each place of it is busy. */
export function markBelow({ plane }: View, places: Iterable<Element>): void {
  const isLate = plane.stale.includes('below');
  output('below').hidden = !isLate;
  for (const place of places) writeAttribute(place, 'aria-busy', String(isLate));
}
