// Which Arabic stems a word of Latin letters, with or without digits for sounds, may be in Darija.
import {
  consonantsOf,
  darijaForms,
  darijaKeys,
  hasLetterDigits,
  isAsLong,
  looseConsonantsOf,
  looseKey,
  soundsAs,
} from '../../../text/analysis/darija.ts';
import { vowelsAgree } from '../../../text/analysis/soundKey.ts';
import { stemsBy } from '../stemsBy.ts';

/** At most so many, those of the glossary alone where there are any. */
const MOST = 4;

/** `stems` are all that texts and glossary have, `terms` those of the glossary. */
export function createDarijaStems(
  stems: Iterable<string>,
  terms: ReadonlySet<string>,
): (folded: string) => string[] {
  const byConsonants = stemsBy(stems, consonantsOf);
  const byLooseConsonants = stemsBy(stems, looseConsonantsOf);
  /** Two consonants are few: only names of the glossary are taken for them. */
  const isLikely = (stem: string, key: string): boolean => key.length > 2 || terms.has(stem);
  /** Two consonants with a long vowel between them that is heard: sou9. */
  const isHeard = (stem: string, folded: string): boolean =>
    /^.[اوي]/.test(stem) && vowelsAgree(stem, folded);
  const byDigits = (folded: string): string[] =>
    darijaKeys(folded).flatMap((key) =>
      byConsonants(key).filter((stem) => isLikely(stem, key) || isHeard(stem, folded)),
    );
  const bySounds = (folded: string): string[] =>
    darijaForms(folded).flatMap((form) => {
      const key = looseKey(form);
      const alike = byLooseConsonants(key).filter(
        (stem) => isAsLong(form, key) && isLikely(stem, key) && vowelsAgree(stem, form),
      );
      // An h that was written is heard: maahid is معاهد before it is مايد.
      const heard = alike.filter((stem) => soundsAs(stem, form));
      return heard.length > 0 ? heard : alike;
    });
  return (folded) => {
    // Words have vowels; letters without any are another keyboard's.
    if (!/^(?=.*[aeiou2])[a-z235789']{3,}$/.test(folded)) return [];
    const alike = [...new Set(hasLetterDigits(folded) ? byDigits(folded) : bySounds(folded))];
    const named = alike.filter((stem) => terms.has(stem));
    return (named.length > 0 ? named : alike).slice(0, MOST);
  };
}
