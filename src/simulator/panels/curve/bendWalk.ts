// What bends the line, cause by cause and together: read and sounded beside its drawing.
import { excessOf, growthText, sumOf } from '../../../charts/bend/bendChart.ts';
import type { WalkedCurve } from '../../../charts/speak/curveWalker.ts';
import { fill } from '../../../site/locales.ts';
import { labelled } from '../../../text/labelled.ts';
import { isolated } from '../../../text/runs/isolate.ts';
import { one } from '../../dom/elements.ts';
import { walkIn } from '../listen/walkBeside.ts';
import { pointAtPower, pointsOf, type View } from '../view.ts';

type BendView = Pick<View, 'language' | 'words' | 'exact' | 'mw' | 'reports'>;

/** Nothing at the first size, where nothing is drawn. */
export function walkedExcess(view: BendView): WalkedCurve {
  const { language, words } = view;
  const [first] = pointsOf(view);
  const here = pointAtPower(view);
  const rows = first && here && here.siteMw > first.siteMw ? excessOf(first, here) : [];
  const named = rows.map(({ cause, mw }) => ({ name: words.causes[cause], mw }));
  if (rows.length > 0) named.push({ name: words.bend.sum, mw: sumOf(rows) });
  return {
    values: named.map(({ mw }) => mw),
    say: (place) => {
      const row = named[place];
      if (!row) return '';
      const megawatts = fill(words.plane.megawatts, { n: isolated(growthText(language, row.mw)) });
      return labelled(language, row.name, megawatts);
    },
  };
}

export const showBendWalk = walkIn(() => one('#figure-1 .listen'), walkedExcess);
