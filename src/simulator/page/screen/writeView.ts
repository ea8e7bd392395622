// Everything of a view that is words and numbers, written in place.

import { showCampusWords } from '../../panels/campus/campusWords.ts';
import { showLegends } from '../../panels/chart/legend.ts';
import { showCurveWords } from '../../panels/curve/interval.ts';
import { showFailures } from '../../panels/failures/failures.ts';
import { showGauge } from '../../panels/gauge/gauge.ts';
import { showInfluences } from '../../panels/influence/influences.ts';
import { showLayout } from '../../panels/layout/bestLayout.ts';
import { showFacility } from '../../panels/settings/facilityWords.ts';
import { showTable } from '../../panels/sizes/sizeTable.ts';
import { showOtherUses } from '../../panels/uses/otherUses.ts';
import type { View } from '../../panels/view.ts';

export function writeView(view: View): void {
  showFacility(view);
  showCampusWords(view);
  showGauge(view);
  showCurveWords(view);
  showTable(view);
  showLayout(view);
  showOtherUses(view);
  showLegends(view);
  showInfluences(view);
  showFailures(view);
}
