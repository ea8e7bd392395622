// Every code of the engine has its words in every language, and what broke stays in view.
import { describe, expect, test } from 'vitest';
import { FAULT_REASONS } from '../../../src/engine/fault.ts';
import { REASONS } from '../../../src/engine/status.ts';
import { faultsInWords } from '../../../src/simulator/panels/run/runPanel.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';

describe.each(languages)('in %s', (language) => {
  const words = stringsOf(language).simulator;

  test.each(REASONS)('%s has words of its own', (reason) => {
    const others = REASONS.filter((other) => other !== reason).map((other) => words.reason[other]);
    expect(words.reason[reason]).not.toBe('');
    expect(others).not.toContain(words.reason[reason]);
  });

  test.each(FAULT_REASONS)('%s is told with how often it came to a fault', (last) => {
    const once = faultsInWords({ count: 1, last }, words, language);
    const often = faultsInWords({ count: 3, last }, words, language);
    for (const text of [once, often]) {
      expect(text).toContain(words.fault[last]);
      expect(text).not.toMatch(/[{}]/);
    }
    expect(often).toContain('3');
    expect(once).not.toBe(often);
  });
});
