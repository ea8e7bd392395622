// Every row of the table in src/text/README.md: what is typed finds what a text holds.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../src/search/query/lexicon.ts';
import { planQuery, stemsOfPlan } from '../../src/search/query/plan.ts';
import { stemsOfCorpus } from '../../src/text/analysis/analyser.ts';
import { scaledNumber, wordsOf } from '../../src/text/analysis/words.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../../src/text/README.md'), 'utf8');
const rows = [...readme.matchAll(/^\| (?!rule|-)(.+?) \| (.+?) \| (.+?) \|$/gm)].map(
  ([, rule = '', typed = '', text = '']) => ({ rule, typed, text }),
);

/** Stems of a text that is a corpus by itself. */
function stemsOf(text: string): string[] {
  const words = wordsOf(text);
  const { stemOf } = stemsOfCorpus(words);
  return words.map((word, index) => scaledNumber(word.folded, words[index + 1]?.folded) ?? stemOf(word));
}

describe('rules of the analyser', () => {
  test('the table is read', () => expect(rows.length).toBeGreaterThan(40));

  test.each(rows)('$rule: $typed finds $text', ({ typed, text }) => {
    const stems = stemsOf(text);
    // Every word is a term, as the names are that are known by their sound.
    const groups = stems.map((stem) => ({
      kind: 'term' as const,
      pages: [],
      texts: [[stem]],
      others: [],
      finds: [],
    }));
    const lexicon = createLexicon({
      stems: new Set(stems),
      groups,
      ordinary: new Set(),
      asides: new Set(),
      records: 1,
    });
    const asked = stemsOfPlan(planQuery(typed, lexicon));
    expect(stems.every((stem) => asked.includes(stem))).toBe(true);
  });
});

describe('clitics', () => {
  test('وكالة keeps its first letter, because الوكالة shows that it is a word', () => {
    const words = wordsOf('الوكالة وكالة كالة');
    const { stemOf } = stemsOfCorpus(words);
    expect(words.map(stemOf)).toEqual(['وكاله', 'وكاله', 'كاله']);
  });

  test('سمعة keeps its first letter, because it is no verb, though معه stands by itself', () => {
    const words = wordsOf('سمعة معه سيوفر يوفر');
    expect(words.map(stemsOfCorpus(words).stemOf)).toEqual(['سمعه', 'معه', 'يوفر', 'يوفر']);
  });

  test('ومركز loses its first letter, because مركز stands by itself', () => {
    const words = wordsOf('مركز ومركز');
    expect(words.map(stemsOfCorpus(words).stemOf)).toEqual(['مركز', 'مركز']);
  });
});

test('a word whose pronoun was cut is sure, though it begins with a letter that may be a clitic', () => {
  const stems = stemsOf('سمعة سماها');
  const lexicon = createLexicon({
    stems: new Set(stems),
    groups: [],
    ordinary: new Set(),
    asides: new Set(),
    records: 1,
  });
  const { corrected, units } = planQuery('سمعته', lexicon);
  expect(corrected).toEqual([]);
  expect(units.flatMap(({ alternatives }) => alternatives)).toEqual([{ stems: ['سمعه'], weight: 1 }]);
});
