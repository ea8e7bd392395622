// Writes what is useful of every hundred installed.
import { output, write } from '../../dom/elements.ts';
import { pointAtPower, usefulOfHundred, type View } from '../view.ts';

export function showGauge(view: View): void {
  write(output('of-hundred'), usefulOfHundred(view.language, pointAtPower(view)));
}
