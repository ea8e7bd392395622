// What the sheet "take it" says of the state: its citation, whether its link is long, its files' name.
import { fill, type Language } from '../../../site/locales.ts';
import { formatDate } from '../../../text/dates.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { MODEL_VERSION } from '../../inputs/address/parse.ts';
import type { Words } from '../../words/words.ts';
import type { View } from '../view.ts';

/** Some programs cut longer links; old browsers and many servers refuse them. */
const LONG_LINK = 2000;

/** `date` is such as 2026-11-28. */
export function citationOf(
  { words, language, mw, plane }: Pick<View, 'words' | 'language' | 'mw' | 'plane'>,
  address: string,
  date: string,
): string {
  return fill(words.take.cited, {
    version: MODEL_VERSION,
    mw: formatNumber(language, mw),
    useful: formatNumber(language, plane.here?.usefulMw ?? 0, 1),
    date: formatDate(language, date),
    address,
  });
}

/** Empty for a link that any program carries. */
export const longLinkInWords = (address: string, { take }: Words, language: Language): string =>
  address.length > LONG_LINK
    ? fill(take.long, {
        n: formatNumber(language, address.length),
        most: formatNumber(language, LONG_LINK),
      })
    : '';
