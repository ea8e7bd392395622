// The numbers beside the drawings: racks, chips, halls, what is useful out of a hundred.
import { fill, type Language } from '../../site/locales.ts';
import { plural } from '../../text/plurals.ts';
import { all, output, write } from '../dom/elements.ts';
import { boxesInWords, hallsOf, pointAtNeedle, sizeCount, type View } from '../view.ts';

export function showReadings(view: View, gpus: number, language: Language): void {
  const { words, racks, mw } = view;
  const here = pointAtNeedle(view);
  write(output('racks'), plural(language, racks.racks, words.power.racks));
  write(output('gpus'), plural(language, gpus, words.power.chips));
  write(output('of-hundred'), here ? ((100 * here.usefulMw) / here.idealMw).toFixed(1) : '0');
  write(output('boxes-wide'), boxesInWords(view, false));
  write(output('boxes-narrow'), boxesInWords(view, true));
  write(output('halls'), fill(words.campus.halls, hallsOf(view)));
  write(
    output('levels'),
    racks.levelByRack
      ? fill(words.campus.levels, { mw: Math.min(Math.ceil(mw / 20) * 20, 500) })
      : words.campus.undrawn,
  );
}

export function showDrawnCount(drawn: number, words: View['words']): void {
  const { stamp } = words;
  const text =
    drawn === 0
      ? stamp.waiting
      : drawn < sizeCount
        ? fill(stamp.partial, { n: drawn, total: sizeCount })
        : fill(stamp.drawn, { n: sizeCount });
  for (const place of all('[data-drawn]')) write(place, text);
}
