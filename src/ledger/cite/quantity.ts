// The one quantity that a reference names: `003-phase1-40mw`, or `E-nexus-mou#first-phase` where an entry states several.
import { SeedError } from '../../seeds/seedError.ts';
import { type Figure, type Unit, unitOfFigure } from '../schema/figure.ts';
import type { Ledger } from '../schema/ledger.ts';

export interface Quantity {
  value: number;
  unit: Unit;
}

const describe = (figure: Figure): string =>
  figure.id ?? ('date' in figure ? figure.date : `${figure.what}, without an id`);

/** The figure named by id, or the only figure of the entry that is no date. */
function namedFigure(reference: string, figures: readonly Figure[], figureId: string | undefined): Figure {
  const found =
    figureId === undefined
      ? figures.filter((figure) => !('date' in figure))
      : figures.filter((figure) => figure.id === figureId);
  const [figure] = found;
  if (figure && found.length === 1) return figure;
  const stated = figures.map(describe).join('; ') || 'no figure';
  throw new SeedError(
    figureId === undefined
      ? `${reference}: received an entry with ${found.length} figures, expected # and the id of one of them: ${stated}`
      : `${reference}: received #${figureId}, expected a figure of the entry: ${stated}`,
  );
}

/** Value and unit that `reference` states. Throws SeedError where it names no figure, several, or a range. */
export function quantityOf(ledger: Ledger, reference: string): Quantity {
  const [id = '', figureId] = reference.split('#');
  const derived = ledger.derived.get(id);
  if (derived && figureId === undefined) return { value: derived.value, unit: derived.unit };
  const entry = ledger.claims.get(id) ?? ledger.evidence.get(id);
  if (!entry) throw new SeedError(`${reference}: received an unknown id, expected one of seeds/`);
  const figure = namedFigure(reference, entry.figures, figureId);
  if (!('value' in figure))
    throw new SeedError(`${reference}: received a range or a date, expected a figure with one value`);
  return { value: figure.value, unit: unitOfFigure(figure) };
}

/** The entry that a reference names, without its figure. */
export const entryOf = (reference: string): string => reference.split('#')[0] ?? '';
