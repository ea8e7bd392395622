// Names and ranges of the constants in one language.
import type { ModelSeeds } from '../../seeds/readModelSeeds.ts';
import { type Language, stringsOf, textIn } from '../../site/locales.ts';
import { rangeWithUnit } from '../../text/quantity.ts';

/** Range of a constant with its unit, and how it is known, in one language. */
export interface ConstantRange {
  range: string;
  standing: string;
}

type Entries = Pick<ModelSeeds, 'parameterEntries'>;

/** Names of the constants that have a range, in one language. */
export const parameterNames = ({ parameterEntries }: Entries, language: Language): Record<string, string> =>
  Object.fromEntries(
    parameterEntries
      .filter(({ low, high }) => low < high)
      .map(({ id, name }) => [id, textIn(name, language)]),
  );

/** Their ranges with units and how they are known, in one language. */
export function parameterRanges(
  { parameterEntries }: Entries,
  language: Language,
): Record<string, ConstantRange> {
  const { between, nounEnds, units, standing: standings } = stringsOf(language).method;
  return Object.fromEntries(
    parameterEntries
      .filter(({ low, high }) => low < high)
      .map((entry) => [
        entry.id,
        {
          range: rangeWithUnit(entry, { language, units, between, nounEnds }),
          standing: standings[entry.standing],
        },
      ]),
  );
}
