// What the page's scripts are sent of the interface strings.
import { describe, expect, test } from 'vitest';
import { firstWordsOf, laterWordsOf } from '../../../src/simulator/words/sentWords.ts';
import { wordsOf } from '../../../src/simulator/words/words.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';

describe.each(languages)('in %s', (language) => {
  const { simulator } = stringsOf(language);
  const words = wordsOf(simulator);

  test('all but those of the page alone, from the start or later', () => {
    const { pageOnly, ...others } = simulator;
    expect(Object.keys(pageOnly)).not.toEqual([]);
    expect({ ...firstWordsOf(simulator), ...laterWordsOf(words) }).toEqual(others);
  });

  test('what comes later is not sent from the start, but for names of settings', () => {
    const first = firstWordsOf(simulator);
    const sentTwice = Object.keys(laterWordsOf(words)).filter((key) => key in first);
    expect(sentTwice).toEqual(['failures', 'others']);
    expect(Object.keys(first.failures).sort()).toEqual(['enough', 'repair', 'spares']);
    const { fleet, jobs, ...others } = first.others;
    expect([others, jobs, fleet].flatMap(Object.keys).sort()).toEqual(
      ['answer', 'limit', 'prompt', 'size', 'sizeOption', 'tariff'].sort(),
    );
  });
});
