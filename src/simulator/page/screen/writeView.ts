// Everything of a view that is words and numbers, written in place.

import { showCampusWords } from '../../panels/campus/campusWords.ts';
import { showCurveWords } from '../../panels/curve/interval.ts';
import { showFinding } from '../../panels/finding/finding.ts';
import { showLayout } from '../../panels/layout/bestLayout.ts';
import { showKept } from '../../panels/plane/keptWords.ts';
import { showPlaneNames, showUses } from '../../panels/plane/planeNames.ts';
import { showWeather } from '../../panels/plane/weatherWords.ts';
import { showTable } from '../../panels/sizes/sizeTable.ts';
import { showOtherUses } from '../../panels/uses/otherUses.ts';
import type { View } from '../../panels/view.ts';

export function writeView(view: View): void {
  showFinding(view);
  showWeather(view);
  showKept(view);
  showPlaneNames(view);
  showUses(view);
  showCampusWords(view);
  showCurveWords(view);
  showTable(view);
  showLayout(view);
  showOtherUses(view);
}
