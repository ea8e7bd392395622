// What the lesson and the challenges read from anybody: 10,000 hostile files, addresses and stored texts each do no harm.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSolved } from '../../../src/lesson/challenges/solved.ts';
import { faultsOfState } from '../../../src/lesson/measures/state.ts';
import {
  hashOf,
  lessonInFile,
  lessonInHash,
  MOST_LETTERS,
  MOST_SCENES,
  type OwnLesson,
  readOwnLesson,
} from '../../../src/lesson/own/ownLesson.ts';
import { stateIn } from '../../../src/lesson/own/sceneState.ts';
import { Place } from '../../../src/lesson/show/place.ts';
import { MOST_BYTES } from '../../../src/text/fileText.ts';
import { seeds } from '../../simulator/seeds.ts';

const runs = { numRuns: 10_000, seed: 16 };
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.nat(600).map((length) => 'ب'.repeat(length)),
  fc.constantFrom(
    '?mw=120',
    'mw=40&mw=500',
    '?mw=-1',
    '__proto__',
    '',
    '?',
    '#lesson=',
    '\ud800',
    '<script>',
  ),
);
const scene = fc.oneof(
  fc.record({ state: text, title: text, sentence: text }, { requiredKeys: [] }),
  fc.jsonValue({ maxDepth: 2 }),
);
const file = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc
    .record({
      format: fc.constantFrom('miqyas-lesson', 'slides'),
      version: fc.constantFrom(1, 1, 2, '1'),
      scenes: fc.oneof(fc.array(scene, { maxLength: 6 }), fc.jsonValue({ maxDepth: 1 })),
    })
    .map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary' }),
);

const isLessonToShow = ({ scenes, faults }: OwnLesson): boolean =>
  scenes.length <= MOST_SCENES &&
  scenes.every(
    ({ state, title, sentence }) =>
      faultsOfState(state, seeds).length === 0 &&
      title.length <= MOST_LETTERS.title &&
      sentence.length <= MOST_LETTERS.sentence,
  ) &&
  faults.every(
    ({ field, received }) => field !== '' && (typeof received !== 'string' || received.length <= 60),
  );

describe('whatever is received', () => {
  test('as a file of a lesson, its scenes can be shown and its faults are named', () => {
    fc.assert(
      fc.property(file, (received) => isLessonToShow(readOwnLesson(received, seeds))),
      runs,
    );
  });

  test('as the bytes of a file, likewise', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      file.map((received) => new TextEncoder().encode(received)),
      file.map((received) => new Uint8Array(Buffer.from(`\ufeff${received}`, 'utf16le'))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (received) =>
        isLessonToShow(await lessonInFile(new Blob([received]), seeds)),
      ),
      { ...runs, numRuns: 2_000 },
    );
  });

  test('as an address, likewise, and what can be shown goes into an address again', () => {
    const hash = fc.oneof(
      text.map((letters) => `#lesson=${letters}`),
      file.map((received) => `#lesson=${Buffer.from(received).toString('base64url')}`),
      fc
        .array(fc.tuple(text, text, text), { maxLength: 4 })
        .map((rows) => `#lesson=${Buffer.from(JSON.stringify(rows)).toString('base64url')}`),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(hash, (received) => {
        const lesson = lessonInHash(received, seeds);
        if (!lesson) return true;
        const again = hashOf(lesson.scenes);
        const read = again === undefined ? lesson : lessonInHash(again, seeds);
        return isLessonToShow(lesson) && read?.scenes.length === lesson.scenes.length;
      }),
      runs,
    );
  });

  test('as pasted for a scene, what is left is a query', () => {
    fc.assert(
      fc.property(text, (pasted) => /^(?:\?[^#]+)?$/s.test(stateIn(pasted) ?? '')),
      runs,
    );
  });

  test('as what is solved, it is a set of texts', () => {
    const stored = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constant(null));
    fc.assert(
      fc.property(stored, (held) =>
        [...readSolved({ getItem: () => held })].every((id) => typeof id === 'string'),
      ),
      runs,
    );
  });

  test('as the hash of a scene, it names one of the scenes or none', () => {
    const place = new Place(Array.from({ length: 10 }) as HTMLElement[], () => undefined);
    const hash = fc.oneof(
      fc.integer().map((number) => `#${number}`),
      fc.string({ unit: 'binary' }).map((letters) => `#${letters}`),
      fc.constantFrom('#1e1', '#0x3', '#3.0', '# 3', '#03', '#٣', '#10', '#11'),
    );
    fc.assert(
      fc.property(hash, (received) => {
        const number = place.numberIn(received);
        return number === undefined || (Number.isInteger(number) && number >= 1 && number <= 10);
      }),
      runs,
    );
  });
});

describe('a file of a lesson', () => {
  test.each([
    ['in UTF-16', new Uint8Array(Buffer.from('\ufeff{}', 'utf16le')), 'UTF-16', 'utf8'],
    ['that is no text', new Uint8Array([0xff, 0x80, 0x80]), { kind: 'bytes' }, 'utf8'],
    ['of millions of rows', new Uint8Array(MOST_BYTES + 1), { kind: 'megabytes', n: 3 }, 'size'],
  ])('%s is refused by name', async (_, bytes, received, expected) => {
    expect(await lessonInFile(new Blob([bytes]), seeds)).toEqual({
      scenes: [],
      faults: [{ field: 'file', received, expected }],
    });
  });

  test('with a field twice in one object is refused: the last would be taken in silence', () => {
    const text = '{"format":"miqyas-lesson","version":1,\n"scenes":[{"title":"a","title":"b"}]}';
    expect(readOwnLesson(text, seeds).faults).toEqual([
      { field: 'title', received: { kind: 'twice', line: 2 }, expected: 'once' },
    ]);
  });
});
