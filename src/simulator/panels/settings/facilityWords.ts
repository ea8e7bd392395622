// What the chosen power carries: racks and chips, beside the ruler.
import { plural } from '../../../text/plurals.ts';
import { output, write } from '../../dom/elements.ts';
import type { View } from '../view.ts';

export function showFacility({ language, words: { power }, racks, gpus }: View): void {
  write(output('racks'), plural(language, racks.racks, power.racks));
  write(output('gpus'), plural(language, gpus, power.chips));
}
