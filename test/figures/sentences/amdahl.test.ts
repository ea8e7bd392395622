// Amdahl's limit: one processor is not compared with one processor.
import { expect, test } from 'vitest';
import { amdahl } from '../../../src/figures/amdahl/amdahl.ts';
import { amdahlEntry } from '../../../src/figures/amdahl/amdahlEntry.ts';
import { languages } from '../../../src/site/locales.ts';
import { plural } from '../../../src/text/plurals.ts';

const material = (language: string) =>
  amdahlEntry.materialIn(language) as unknown as Parameters<typeof amdahl.answer>[1];

test.each(languages)('in %s one processor is what the others are measured against', (language) => {
  const given = material(language);
  for (const alone of [0, 5, 50])
    expect(amdahl.answer({ alone, doublings: 0 }, given).finding).toBe(given.words.single);
  for (const doublings of [1, 2, 6])
    expect(amdahl.answer({ alone: 5, doublings }, given).finding).toContain(
      plural(language, 2 ** doublings, given.words.count),
    );
});
