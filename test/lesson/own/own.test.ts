// An own lesson: it comes back from its file and its address, and what is wrong is named while the rest is kept.
import { describe, expect, test } from 'vitest';
import {
  hashOf,
  lessonInHash,
  MOST_SCENES,
  type OwnScene,
  readOwnLesson,
  stateIn,
  writeOwnLesson,
} from '../../../src/lesson/own/ownLesson.ts';
import { seeds } from '../../simulator/seeds.ts';

const scenes: OwnScene[] = [
  { state: '?mw=120&pue=1.4', title: 'كم يكلف التبريد؟', sentence: 'قارنوا بين قاعتين: قديمة وحديثة.' },
  { state: '', title: 'How much?', sentence: 'Guess “first” — then look.' },
];

test('comes back from its file', () => {
  expect(readOwnLesson(writeOwnLesson(scenes), seeds)).toEqual({ scenes, faults: [] });
});

test('comes back from its address, letter by letter', () => {
  const hash = hashOf(scenes) ?? '';
  expect(hash).toMatch(/^#lesson=[\w-]+$/);
  expect(lessonInHash(hash, seeds)).toEqual({ scenes, faults: [] });
});

test('is not put into an address that is too long', () => {
  const long = Array.from({ length: 12 }, () => ({ state: '', title: 'x', sentence: 'y'.repeat(300) }));
  expect(hashOf(long)).toBeUndefined();
});

test.each(['#3', '', '#contents'])('the hash %j is no lesson', (hash) => {
  expect(lessonInHash(hash, seeds)).toBeUndefined();
});

test('an address that was cut says so', () => {
  const { scenes: read, faults } = lessonInHash((hashOf(scenes) ?? '').slice(0, 40), seeds) ?? { faults: [] };
  expect(read).toEqual([]);
  expect(faults).toMatchObject([{ field: 'address', expected: 'format' }]);
});

describe('a file that is wrong', () => {
  const file = (change: object): string =>
    JSON.stringify({ ...(JSON.parse(writeOwnLesson(scenes)) as object), ...change });

  test.each([
    ['{', { field: 'file', received: '{', expected: 'json' }],
    [file({ format: 'slides' }), { field: 'format', expected: 'format' }],
    [file({ version: 2 }), { field: 'format', expected: 'format' }],
    [file({ scenes: 'three' }), { field: 'scenes', received: 'three', expected: 'scenes' }],
    [file({ scenes: Array(MOST_SCENES + 1).fill(scenes[0]) }), { field: 'scenes', received: '31' }],
    ['[]', { field: 'format', received: '[]', expected: 'format' }],
  ])('as a whole is refused by name: %s', (text, fault) => {
    const { scenes: read, faults } = readOwnLesson(text, seeds);
    expect(read).toEqual([]);
    expect(faults).toMatchObject([fault]);
  });

  test.each([
    [{ state: '?mw=7' }, { field: 'scenes.1.state', received: '?mw=7', expected: 'state' }],
    [{ state: '?colour=red' }, { field: 'scenes.1.state', expected: 'state' }],
    [{ title: '' }, { field: 'scenes.1.title', expected: 'title' }],
    [{ sentence: 5 }, { field: 'scenes.1.sentence', received: '5', expected: 'sentence' }],
    [{ title: 'x'.repeat(121) }, { field: 'scenes.1.title', expected: 'title' }],
  ])('in one field keeps the other scenes: %j', (change, fault) => {
    const { scenes: read, faults } = readOwnLesson(
      file({ scenes: [{ ...scenes[0], ...change }, scenes[1]] }),
      seeds,
    );
    expect(read).toEqual([scenes[1]]);
    expect(faults).toMatchObject([fault]);
  });
});

test.each([
  ['https://school.example/ar/simulator/?mw=120&pue=1.4#x', '?mw=120&pue=1.4'],
  ['mw=120', '?mw=120'],
  ['?mw=120', '?mw=120'],
  [' https://school.example/ar/simulator/ ', ''],
  ['', ''],
])('of the pasted %j the state is %j', (pasted, state) => {
  expect(stateIn(pasted)).toBe(state);
});
