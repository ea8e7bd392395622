// What predict and goodput accept as JSON, and how they refuse the rest.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { textOf } from '../../src/cli/runList/readText.ts';
import { answersTo, readRunList } from '../../src/cli/runList/runList.ts';
import { FieldError } from '../../src/model/numbers/requireField.ts';
import { SeedError } from '../../src/seeds/seedError.ts';

const schema = z.strictObject({ id: z.string('text').optional(), gpus: z.int('a whole number') }, 'a run');
const read = (text: string) => readRunList({ file: 'runs.json', text }, schema);
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

test('a byte order mark is no part of the text', () => {
  expect(textOf('runs.json', Buffer.from('\uFEFF{}'))).toBe('{}');
});

test.each([
  ['UTF-16 with its mark', utf16('\uFEFF[]'), 'received UTF-16, expected UTF-8; save the file as UTF-8'],
  ['UTF-16 of the other order', utf16('\uFEFF[]').swap16(), 'received UTF-16, expected UTF-8'],
  ['UTF-16 without a mark', utf16('[]'), 'received UTF-16, expected UTF-8'],
  ['UTF-16 of the other order without a mark', utf16('[]').swap16(), 'received UTF-16, expected UTF-8'],
  ['Windows-1256', Buffer.from([0x22, 0xe3, 0xde, 0x22]), 'received bytes that are no UTF-8, expected UTF-8'],
  ['65 MB', Buffer.alloc(65_000_000, ' '), 'received 65.0 MB, expected at most 64 MB'],
])('%s is refused by name', (_, bytes, message) => {
  expect(() => textOf('runs.json', bytes)).toThrow(`runs.json: ${message}`);
});

test.each([
  ['{"id"', 'runs.json: not JSON: '],
  ['', 'runs.json: not JSON: '],
  ['[{"gpus": 1,\n"gpus": 2}]', 'runs.json: line 2: received the field gpus twice in one object'],
  ['{"gpus": 1, "\\u0067pus": 2}', 'runs.json: line 1: received the field gpus twice in one object'],
  [
    '{"id": {"a": 1, "a": 1}, "gpus": 1}',
    'received the field a twice in one object, expected each field once',
  ],
])('%j is refused', (text, message) => {
  expect(() => read(text)).toThrow(message);
});

test.each([
  '[{"gpus": 1}, {"gpus": 1}]',
  '{"id": "\\"gpus\\": {", "gpus": 1}',
  '{"id": "ends in a backslash \\\\", "gpus": 1}',
])('%j repeats no key', (text) => {
  expect(() => read(text)).not.toThrow();
});

test('an array of 10,000 runs is read, one more is refused before any is checked', () => {
  const runs = (count: number): string => `[${Array(count).fill('{"gpus":1}').join()}]`;
  expect(read(runs(10_000)).runs).toHaveLength(10_000);
  expect(() => read(runs(10_001))).toThrow('received 10001 runs, expected at most 10000; split the file');
});

test.each([
  ['many wrong runs', `[${Array(10_000).fill('{"gpus":"x"}').join()}]`],
  [
    'many wrong fields of one run',
    `{${Array.from({ length: 100_000 }, (_, i) => `"f${i}":1`).join()},"gpus":1}`,
  ],
])('%s: the first 20 faults are listed', (_, text) => {
  expect(() => read(text)).toThrow(
    /^(runs\.json: .*received.*expected.*\n){20}The first 20 faults are listed; there are more\.$/,
  );
});

test('twenty faults are all there are, and say no more', () => {
  expect(() => read(`[${Array(20).fill('{"gpus":"x"}').join()}]`)).toThrow(
    /^(runs\.json: run \d+: field gpus.*\n?){20}$/,
  );
});

test('a run is named by its id, or by its place where it has none or a very long one', () => {
  const long = 'x'.repeat(81);
  expect(read(`[{"id":"a","gpus":1},{"gpus":1},{"id":"${long}","gpus":1}]`).names).toEqual([
    'runs.json: a',
    'runs.json: run 2',
    'runs.json: run 3',
  ]);
});

test('answers stop at the first 20 runs without one', () => {
  const list = { runs: Array(30).fill(0), names: Array(30).fill('run'), isArray: true };
  let asked = 0;
  const answer = (): never => {
    asked += 1;
    throw new SeedError('run: field gpus: received 0, expected 1');
  };
  expect(() => answersTo(list, answer)).toThrow('The first 20 faults are listed; there are more.');
  expect(asked).toBe(21);
});

test('a field that the model refuses is a fault of the run; a fault of ours is none', () => {
  const list = { runs: [0], names: ['runs.json: a'], isArray: false };
  const answer = (error: Error) => () =>
    answersTo(list, () => {
      throw error;
    });
  expect(answer(new FieldError('gpus', 0, 'at least 1'))).toThrow(
    new SeedError('runs.json: a: field gpus: received 0, expected at least 1'),
  );
  const ours = new RangeError('Invalid array length');
  expect(answer(ours)).toThrow(ours);
});
