// Everything of a view that is words and numbers, written in place.

import { showFailures } from '../panels/failures/failures.ts';
import { showInfluences } from '../panels/influence/influences.ts';
import { showLayout, showLegend, showTable } from '../panels/sizes/sizeTable.ts';
import { showOtherUses } from '../panels/uses/otherUses.ts';
import type { View } from '../view.ts';
import { showReadings } from './readings.ts';

export function showInWords(view: View, gpus: number): void {
  showReadings(view, gpus, view.language);
  showTable(view);
  showLayout(view);
  showOtherUses(view);
  showLegend(view);
  showInfluences(view);
  showFailures(view);
}
