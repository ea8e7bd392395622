// The two states A and B in one sentence: what the kept one has, and by how much the chosen one differs.
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { all, one, output, write, writeAttribute } from '../../dom/elements.ts';
import type { Side, View } from '../view.ts';

const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a');

/**
 * Empty where none is kept, and until the model has answered. The difference is that of the numbers printed; megawatts that are
 * measured by other chips, formats or models have none, but what they compute has a ratio.
 */
export function keptInWords({ plane, words, language }: Pick<View, 'plane' | 'words' | 'language'>): string {
  const { kept, here, stale } = plane;
  const { sides, beside } = words.plane;
  if (kept?.here === undefined) return '';
  const name = sides[kept.side];
  if (!kept.here) return fill(beside.noFit, { kept: name });
  const own = fill(beside.kept, {
    kept: name,
    mw: formatNumber(language, kept.here.siteMw),
    useful: formatNumber(language, kept.here.usefulMw, 1),
  });
  if (!here || stale.includes('here')) return own;
  const [chosenTenths = 0, keptTenths = 0] = [here, kept.here].map(({ usefulMw }) =>
    Math.round(usefulMw * 10),
  );
  const difference = (chosenTenths - keptTenths) / 10;
  const isMeasuredAlike = Math.abs(kept.peakRatio - 1) < 1e-9;
  if (difference === 0 && kept.here.siteMw === here.siteMw && isMeasuredAlike)
    return fill(beside.unchanged, { kept: name });
  const chosen = sides[otherSide(kept.side)];
  if (!isMeasuredAlike) {
    const times = (here.usefulMw * kept.peakRatio) / kept.here.usefulMw;
    return `${own} ${fill(beside.computes, { chosen, kept: name, times: formatNumber(language, times, 1) })}`;
  }
  const template = difference === 0 ? beside.same : difference > 0 ? beside.more : beside.less;
  return `${own} ${fill(template, { chosen, difference: formatNumber(language, Math.abs(difference), 1) })}`;
}

export function showKept(view: View): void {
  const { kept } = view.plane;
  const { actions, sides } = view.words.plane;
  const button = one('[data-keep]');
  write(button, kept ? fill(actions.drop, { kept: sides[kept.side] }) : actions.keep);
  writeAttribute(button, 'aria-pressed', String(kept !== null));
  one('[data-sides]').hidden = kept === null;
  for (const side of all('[data-side]'))
    writeAttribute(side, 'aria-pressed', String(kept !== null && side.dataset.side === otherSide(kept.side)));
  write(output('kept'), keptInWords(view));
}
