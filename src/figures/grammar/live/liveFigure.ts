// Brings one figure of the page to life: asks for what it needs, then wires it.
import '../../../charts/marks/paperHatches.ts';
import { guardSliders } from '../../../site/browser/sliderTouch.ts';
import { definitions } from './definitions.ts';
import { foldTable } from './foldTable.ts';
import { type Sent, wire } from './wire/wire.ts';

let isGuarded = false;

/** Asks for a figure's script and material, then wires it. */
export async function liveFigure(figure: HTMLElement): Promise<void> {
  if (!isGuarded) guardSliders();
  isGuarded = true;
  await foldTable(figure);
  const { figure: id, href = '' } = figure.dataset;
  // A figure that is drawn and not computed has nothing more to bring.
  if (id === undefined) return;
  const load = definitions[id];
  if (!load)
    throw new Error(`figure: received ${id}, expected one of ${Object.keys(definitions).join(', ')}`);
  const [definition, response] = await Promise.all([load(), fetch(href)]);
  if (!response.ok)
    throw new Error(`figure ${id}: ${href}: received status ${response.status}, expected 200`);
  wire(figure, definition, (await response.json()) as Sent);
  figure.dataset.figureState = 'alive';
}
