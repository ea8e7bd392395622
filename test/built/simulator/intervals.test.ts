// Whoever reads an interval of the simulator reads beside it how often such intervals held.
import { expect, test } from 'vitest';
import { trialCoverage } from '../../../src/seeds/measured/blindTrials.ts';
import { documentOf, readerPages } from '../site.ts';

test.each(readerPages.filter(({ path }) => /^\/\w\w\/simulator\/$/.test(path)))(
  'each interval of $path says how often such intervals held',
  ({ html }) => {
    const stated = [...documentOf(html).querySelectorAll('p')]
      .map(({ textContent }) => textContent ?? '')
      .filter((text) => /eight in ten|ثماني نتائج .*من كل عشر|huit .+ sur dix/.test(text));
    expect(stated.length).toBeGreaterThan(1);
    for (const text of stated)
      for (const held of Object.values(trialCoverage))
        expect(text).toMatch(new RegExp(`(^|\\D)${Math.round(100 * held)}(\\D|$)`));
  },
);
