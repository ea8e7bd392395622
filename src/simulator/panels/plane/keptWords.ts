// The two states A and B in one sentence: what the kept one has, and by how much the chosen one differs.
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { all, one, output, write, writeAttribute } from '../../dom/elements.ts';
import type { Side, View } from '../view.ts';

const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a');

/** Empty where none is kept, or nothing fits in one of them. The difference is that of the numbers printed. */
export function keptInWords({ plane, words, language }: Pick<View, 'plane' | 'words' | 'language'>): string {
  const { kept, here } = plane;
  if (!kept?.here || !here) return '';
  const [own, other] = [here.usefulMw, kept.here.usefulMw].map((mw) => Math.round(mw * 10));
  const difference = ((own ?? 0) - (other ?? 0)) / 10;
  const { sides, beside } = words.plane;
  const same = kept.here.siteMw === here.siteMw ? beside.unchanged : beside.same;
  const template = difference === 0 ? same : difference > 0 ? beside.more : beside.less;
  return fill(template, {
    kept: sides[kept.side],
    chosen: sides[otherSide(kept.side)],
    mw: formatNumber(language, kept.here.siteMw),
    useful: formatNumber(language, kept.here.usefulMw, 1),
    difference: formatNumber(language, Math.abs(difference), 1),
  });
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
