// What one more token is worth, batch by batch, as it is read and sounded.
import { type WorthMark, worthPoints } from '../../../charts/places/worthPicture.ts';
import type { WalkedCurve } from '../../../charts/speak/curveWalker.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { View } from '../view.ts';
import { worthOf } from './placeDrawing.ts';

/** Empty where nothing fits. */
export function walkedWorth(
  { plane, words, language }: Pick<View, 'plane' | 'words' | 'language'>,
  marks: readonly WorthMark[],
): WalkedCurve {
  const isBehind = plane.stale.includes('here');
  const points = plane.here ? worthPoints(worthOf({ plane }), words.places.pictures.here, marks) : [];
  return {
    isBehind,
    values: points.map(({ worth }) => worth),
    say: (place) => {
      if (isBehind) return words.plane.computing;
      const point = points[place];
      if (!point) return '';
      const said = fill(words.listen.worth, {
        batch: formatNumber(language, point.batch, 2),
        n: formatNumber(language, 100 * point.worth, 0),
      });
      return point.name === undefined ? said : `${point.name}\u00a0· ${said}`;
    },
  };
}
