// Everything of a view that is words and numbers, written in place: what stands on the plane's screen, and what lies below it.

import { one, output, writeAttribute } from '../../dom/elements.ts';
import { showBendReading } from '../../panels/curve/bendDrawing.ts';
import { showCurveWords } from '../../panels/curve/interval.ts';
import { showFinding } from '../../panels/finding/finding.ts';
import { showLayout } from '../../panels/layout/bestLayout.ts';
import { showKept } from '../../panels/plane/keptWords.ts';
import { showPlaneNames, showUses } from '../../panels/plane/planeNames.ts';
import { showWeather } from '../../panels/plane/weatherWords.ts';
import { showTable } from '../../panels/sizes/sizeTable.ts';
import { showOtherUses } from '../../panels/uses/otherUses.ts';
import type { View } from '../../panels/view.ts';
import type { Part } from '../../timing/parts.ts';

export function writePlane(view: View): void {
  showFinding(view);
  showWeather(view);
  showKept(view);
  showPlaneNames(view);
  showUses(view);
}

/** What lies below the plane and has stood a while with earlier settings: a line says so, and each place of it is busy. */
export function markBelow({ plane }: View, places: readonly Element[]): void {
  const isLate = plane.stale.includes('below');
  output('below').hidden = !isLate;
  for (const place of places) writeAttribute(place, 'aria-busy', String(isLate));
}

/** Each with the place that it writes into. */
export const partsBelow = (): Part<View>[] => [
  { place: output('interval'), show: showCurveWords },
  { place: one('[data-reading="1"]'), show: showBendReading },
  { place: one('[data-sizes]'), show: showTable },
  { place: one('.best-layout'), show: showLayout },
  { place: one('.others'), show: showOtherUses },
];
