// The answers that the build computes for teachers: whole sentences in every language.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildMeasures } from '../../src/lesson/measures/buildAnswers.ts';
import { sentenceOf } from '../../src/lesson/measures/inWords.ts';
import { settingsOf } from '../../src/lesson/measures/state.ts';
import { languages, stringsOf } from '../../src/site/locales.ts';
import { seeds } from '../simulator/seeds.ts';

/** State and sentence of each answer on the page for teachers. */
const answersIn = (language: string): [string, string][] =>
  [
    ...readFileSync(`content/guides/${language}/teach.mdx`, 'utf8').matchAll(
      /<ModelAnswer state="([^"]*)" says="([^"]*)"/g,
    ),
  ].map(([, state = '', says = '']) => [state, says]);

test('every language has the same questions', () => {
  const states = languages.map((language) => answersIn(language).map(([state]) => state));
  expect(states[0]?.length).toBeGreaterThan(5);
  for (const others of states) expect(others).toEqual(states[0]);
});

describe.each(languages)('in %s', (language) => {
  test.each(answersIn(language))('%s: a place brings no comma of its own after a word', (state, says) => {
    const { lesson, simulator } = stringsOf(language);
    const measures = buildMeasures(settingsOf(state, seeds), seeds);
    const sentence = sentenceOf(says, measures, { ...simulator, lesson }, language);
    expect(sentence).not.toMatch(/\s[,،.]|[:,،]\s*[,،]|[{}]/);
    expect(sentence).toMatch(/[.!]$/);
  });
});
