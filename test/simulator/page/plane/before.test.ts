// The trace from before the last change is there where the change moved the line, and nowhere else.
import { expect, test } from 'vitest';
import { siteUses } from '../../../../src/model/cluster/site/siteUse.ts';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import type { Settings } from '../../../../src/simulator/inputs/settings.ts';
import { Before } from '../../../../src/simulator/page/plane/before.ts';
import { stringsOf } from '../../../../src/site/locales.ts';
import { seeds } from '../../seeds.ts';

const words = stringsOf('en').simulator;
const nameAfter = (start: Partial<Settings>, change: Partial<Settings>): string | undefined => {
  const settings = { ...defaultsOf(seeds), ...start };
  const before = new Before();
  const now = { ...settings, ...change };
  before.keep(settings, now, { pointsOf: () => [] });
  // Back at the line of before, whatever the power, it names none: it would lie on the line that is shown.
  expect(before.beside(words, { ...settings, mw: 77 })).toBeNull();
  return before.beside(words, now)?.name;
};

test.each(siteUses.filter((use) => use !== 'answering'))(
  'a time per token leaves the line of %s alone',
  (use) => {
    expect(nameAfter({ use }, { tpot: 100 })).toBeUndefined();
  },
);

test('and moves that of answers', () =>
  expect(nameAfter({ use: 'answering' }, { tpot: 100 })).toContain('before:'));

test('a setting of the model moves every line; power and seed move none', () => {
  for (const use of siteUses) {
    expect(nameAfter({ use }, { pue: 1.5 })).toContain('before:');
    expect(nameAfter({ use }, { mw: 300, seed: 5 })).toBeUndefined();
  }
});
