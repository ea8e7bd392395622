// A number that may be one is no subject of a verb: "1 reach the end" and "0,8 MW deviennent" are no sentences.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Texts of one language, line by line; the other languages of the site put the verb before the number. */
const linesOf = (language: string): string[] => [
  ...readFileSync(`content/ui/${language}.json`, 'utf8').split('\n'),
  ...['figures', 'guides', 'lesson'].flatMap((folder) =>
    readdirSync(`content/${folder}/${language}`).flatMap((name) =>
      readFileSync(`content/${folder}/${language}/${name}`, 'utf8').split('\n'),
    ),
  ),
];

const unit = '(?:[ \u00a0](?:MW|TWh|kW))?';
/** "{idle} chips of each", "{missing} of the {jobs} jobs". */
const noun = '(?: (?!(?:and|et)(?!\\p{L}))(?:\\p{L}+|\\{\\w+\\}))';
const verbs: Record<string, string> = {
  en: 'are|were|have|reach|stay|share|fail|break|go|become|lie|see|wait|add|do|take|remain',
  fr: '(?:n’|s’|se )?(?:sont|vont|font|ont|restent|deviennent|prennent|attendent|apportent|partagent|perdent|servent|suffisent)',
};
/** What these places show is never near one, or in English always has a decimal: "1.0 are". */
const many: Record<string, readonly string[]> = {
  en: [
    'straitKm',
    'heads',
    'useful',
    'chips',
    'usedChips',
    'homes',
    'runs',
    'waiting',
    'n',
    'gained',
    'lost',
    'share',
    'batchTaken',
  ],
  fr: ['mw', 'chips', 'usedChips', 'homes', 'runs', 'waiting', 'n', 'rows'],
};

test.each(Object.keys(verbs))('in %s', (language) => {
  const subject = new RegExp(`\\{(\\w+)\\}${unit}${noun}{0,5} (?:${verbs[language]})(?![\\p{L}])`, 'gu');
  const found = linesOf(language).flatMap((line) =>
    [...line.matchAll(subject)]
      .filter(([, place = '']) => !many[language]?.includes(place))
      .map(([words]) => `${words}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
