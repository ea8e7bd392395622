// Checks interface strings and words of figures: every number comes from the page, or from what content/cites.yaml names.
import { entryOf } from '../../cite/quantity.ts';
import type { Cite } from '../../read/readCites.ts';
import type { WordsEntry, WordsFile } from '../../read/readWords.ts';
import type { Ledger } from '../../schema/ledger.ts';
import { normalise, proseNumbers, roundsNumber } from '../numbers.ts';
import { statedNumbers } from '../stated.ts';
import { isScaleWord, quantitiesIn, withoutNames } from './uncited.ts';

/** A number without the comma or full stop of its sentence. */
const withoutStop = (number: string): string => number.replace(/[.,٫٬]+$/, '');

/** Per cent is a unit in the interface, and the count of a plural comes from the page. */
const isOfInterest = (quantity: string, { isPlural }: WordsEntry): boolean =>
  /\p{Nd}/u.test(quantity) || (!isPlural && isScaleWord(quantity));

/** Numbers of a string that nothing states. */
function uncitedIn(
  language: string,
  entry: WordsEntry,
  cites: readonly Cite[],
  ledger: Ledger,
  names: readonly string[],
): string[] {
  const text = withoutNames(normalise(entry.text.replace(/\{[\w.]+\}/g, ' ')), names);
  const references = cites.filter((cite) => typeof cite === 'string');
  const said = cites
    .flatMap((cite) => (typeof cite === 'string' ? [] : cite.says))
    .map((words) => normalise(words).toLowerCase());
  const stated = statedNumbers(ledger, references.map(entryOf)) ?? [];
  const numbers = new Map(proseNumbers(language, text).map((number) => [withoutStop(number.text), number]));
  return quantitiesIn(text).filter((quantity) => {
    const plain = withoutStop(quantity);
    const number = numbers.get(plain);
    if (!isOfInterest(quantity, entry) || said.includes(plain.toLowerCase())) return false;
    return !(number && stated.some(({ value, unit }) => roundsNumber(number, value, unit)));
  });
}

/** Faults of the words of all languages; `names` are glossary names that carry digits, longest first. */
export function checkWords(
  files: readonly WordsFile[],
  cites: ReadonlyMap<string, readonly Cite[]>,
  ledger: Ledger,
  names: readonly string[],
): string[] {
  const faults: string[] = [];
  const keys = new Set(files.flatMap(({ entries }) => entries.map(({ key }) => keyOf(key, cites))));
  for (const [key, list] of cites) {
    if (!keys.has(key)) faults.push(`content/cites.yaml: ${key}: received a key that no string has`);
    for (const cite of list)
      if (typeof cite === 'string' && !statedNumbers(ledger, [entryOf(cite)]))
        faults.push(`content/cites.yaml: ${key}: received ${cite}, expected an id of seeds/`);
  }
  for (const { file, language, entries } of files)
    for (const entry of entries)
      for (const quantity of uncitedIn(
        language,
        entry,
        cites.get(keyOf(entry.key, cites)) ?? [],
        ledger,
        names,
      ))
        faults.push(
          `${file}: ${entry.key}: received «${quantity}» in «${entry.text}», expected a {placeholder}, or its source in content/cites.yaml`,
        );
  return faults;
}

/** The forms of a plural share the entry of their noun. */
const keyOf = (key: string, cites: ReadonlyMap<string, unknown>): string => {
  const noun = key.replace(/\.(zero|one|two|few|many|other)$/, '');
  return cites.has(noun) ? noun : key;
};
