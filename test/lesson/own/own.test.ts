// An own lesson: it comes back from its file and its address, and what is wrong is named while the rest is kept.
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../../src/lesson/measures/state.ts';
import {
  hashOf,
  joined,
  lessonInHash,
  MOST_SCENES,
  type OwnScene,
  readOwnLesson,
  readScene,
  writeOwnLesson,
} from '../../../src/lesson/own/ownLesson.ts';
import { stateIn } from '../../../src/lesson/own/sceneState.ts';
import { acceleratorOf } from '../../../src/simulator/inputs/settings.ts';
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

test.each([
  [{}, { field: 'address', received: '{}', expected: 'scenes' }],
  [7, { field: 'address', received: '7', expected: 'scenes' }],
  [null, { field: 'address', received: 'null', expected: 'scenes' }],
  [[], { field: 'scenes', received: '[]', expected: 'scenes' }],
  [[7], { field: 'scenes.1', received: '7', expected: 'scene' }],
])('an address with %j in the place of scenes says so', (rows, fault) => {
  const hash = `#lesson=${Buffer.from(JSON.stringify(rows)).toString('base64url')}`;
  expect(lessonInHash(hash, seeds)).toEqual({ scenes: [], faults: [fault] });
});

describe('scenes that are added', () => {
  const many = (count: number): OwnScene[] =>
    Array.from({ length: count }, (_, i) => ({ state: '', title: `${i}`, sentence: 'Look.' }));

  test('stand behind the others, up to the most that one lesson holds, and the file can be read again', () => {
    const all = joined(many(MOST_SCENES - 1), scenes.slice(0, 1));
    expect(all).toHaveLength(MOST_SCENES);
    expect(readOwnLesson(writeOwnLesson(all as OwnScene[]), seeds)).toEqual({ scenes: all, faults: [] });
  });

  test.each([
    [MOST_SCENES, 1],
    [5, MOST_SCENES],
  ])('beyond that, %i and %i more, are refused', (there, more) => {
    const received = { kind: 'count', n: there + more };
    expect(joined(many(there), many(more))).toEqual({ field: 'scenes', received, expected: 'room' });
  });
});

describe('a file that is wrong', () => {
  const file = (change: object): string =>
    JSON.stringify({ ...(JSON.parse(writeOwnLesson(scenes)) as object), ...change });

  test.each([
    ['{', { field: 'file', received: '{', expected: 'json' }],
    [file({ format: 'slides' }), { field: 'format', expected: 'format' }],
    [file({ version: 2 }), { field: 'format', expected: 'format' }],
    [file({ scenes: 'three' }), { field: 'scenes', received: 'three', expected: 'scenes' }],
    [
      file({ scenes: Array(MOST_SCENES + 1).fill(scenes[0]) }),
      { field: 'scenes', received: { kind: 'count', n: MOST_SCENES + 1 }, expected: 'room' },
    ],
    [file({ scenes: [] }), { field: 'scenes', received: '[]', expected: 'scenes' }],
    ['[]', { field: 'format', received: '[]', expected: 'format' }],
  ])('as a whole is refused by name: %s', (text, fault) => {
    const { scenes: read, faults } = readOwnLesson(text, seeds);
    expect(read).toEqual([]);
    expect(faults).toMatchObject([fault]);
  });

  test.each([
    [{ state: '?mw=7' }, { field: 'scenes.1.state.mw', received: '7', expected: { low: 40, high: 500 } }],
    [
      { state: '?own=%7B%7D&acc=X' },
      { field: 'scenes.1.state.acc', received: 'X', expected: { kind: 'choice' } },
    ],
    [{ state: '?mw=100&mw=200' }, { field: 'scenes.1.state.mw', expected: 'once' }],
    [{ state: 'hello' }, { field: 'scenes.1.state', received: 'hello', expected: 'address' }],
    [{ state: `?${'&'.repeat(2000)}mw=120` }, { field: 'scenes.1.state', expected: 'state' }],
    [{ title: '' }, { field: 'scenes.1.title', received: { kind: 'nothing' }, expected: 'title' }],
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

test('a chip of the teacher’s own comes with its scene, and keeps apart from another of the same name', () => {
  const stateWith = (hbmGBytes: number): string =>
    `?acc=MINE&own=${encodeURIComponent(JSON.stringify({ acc: { id: 'MINE', like: 'H100-SXM', hbmGBytes } }))}`;
  const given = [141, 96].map((hbmGBytes) => ({ ...scenes[1], state: stateWith(hbmGBytes) }));
  const memoryOf = (read: readonly OwnScene[], known: typeof seeds): number[] =>
    read.map(({ state }) => acceleratorOf(known, settingsOf(state, known).acc).hbmGBytes);
  const here = structuredClone(seeds);
  const { scenes: read, faults } = readOwnLesson(writeOwnLesson(given as OwnScene[]), here);
  expect(faults).toEqual([]);
  expect(memoryOf(read, here)).toEqual([141, 96]);

  const elsewhere = structuredClone(seeds);
  const again = readOwnLesson(writeOwnLesson(read.toReversed()), elsewhere);
  expect(again).toEqual({ scenes: read.toReversed(), faults: [] });
  expect(memoryOf(again.scenes, elsewhere)).toEqual([96, 141]);
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

test.each([
  'hello',
  'https://example.com/',
  '/en/explainers/',
  'mw 300',
  '٣٠٠',
  '#lesson=W10',
  '/en/?mw=120',
])('the pasted %j is no address of the simulator', (pasted) => {
  expect(stateIn(pasted)).toBeUndefined();
});

test.each([
  ['/en/simulator/?vs=mw%3D100&mw=200', '?mw=200', ['vs=mw%3D100']],
  ['?mw=300&foo=bar', '?mw=300', ['foo=bar']],
  ['?fbclid=x&utm_source=y', '', ['fbclid=x', 'utm_source=y']],
])('of %j a scene shows %j and names what it leaves out', (given, state, left) => {
  const read = readScene({ ...scenes[1], state: given }, 'scene', seeds);
  expect(read.scenes).toEqual([{ ...scenes[1], state }]);
  expect(read.faults).toEqual(
    left.map((received) => ({ field: 'scene.state', received, expected: 'setting' })),
  );
});
