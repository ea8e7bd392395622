// Which words are of a subject of the site, and which stand in its texts by chance.
import { expect, test } from 'vitest';
import { subjectsOf } from '../../src/search/index/writeIndex.ts';
import type { RecordKind } from '../../src/search/recordId.ts';

const isOfSubject = (...records: [kind: RecordKind, field: 'content' | 'heading' | 'about'][]): boolean =>
  subjectsOf(
    records.map(([kind]) => ({ kind })),
    {
      records: records.map(([, field]) => ({ content: [], heading: [], about: [], [field]: ['coffee'] })),
    },
  )('coffee');

test('a word of one or two texts stands there by chance, one of three is a subject', () => {
  expect(isOfSubject(['section', 'content'], ['term', 'content'])).toBe(false);
  expect(isOfSubject(['section', 'content'], ['section', 'content'], ['section', 'content'])).toBe(true);
});

test.each<[RecordKind, 'content' | 'heading' | 'about', boolean]>([
  ['section', 'heading', true],
  ['section', 'about', true],
  ['claim', 'content', true],
  ['about', 'content', true],
  ['page', 'heading', true],
  ['page', 'content', false],
  ['page', 'about', false],
])('in a %s, as %s: %s', (kind, field, expected) => {
  expect(isOfSubject([kind, field])).toBe(expected);
});
