// Everything of a view that is words and numbers, written in place.
import type { View } from '../view.ts';
import { showMonths } from './months.ts';
import { showOtherUses } from './otherUses.ts';
import { showReadings } from './readings.ts';
import { showLayout, showLegend, showTable } from './sizeTable.ts';
import { showSwings } from './swings.ts';

export function showInWords(view: View, gpus: number): void {
  showReadings(view, gpus, view.language);
  showTable(view);
  showLayout(view);
  showOtherUses(view);
  showLegend(view);
  showSwings(view);
  showMonths(view);
}
