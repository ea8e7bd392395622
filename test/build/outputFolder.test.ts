// A folder that takes no site: one line before the build begins, without a trace of our code.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { outputFault } from '../../src/build/outputFolder.ts';
import { plainError } from '../../src/build/plainError.ts';

const folder = mkdtempSync(join(tmpdir(), 'miqyas-output-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file in its place is named', () => {
  const file = join(folder, 'dist');
  writeFileSync(file, '');
  expect(outputFault(file)).toMatch(/^\S+dist: cannot be written: [^\n]+$/);
  rmSync(file);
});

test('a disk with too little room is named, with what is free', () => {
  expect(outputFault(folder, 1e12)).toMatch(/^\S+: received \d+ MB of free disk, expected at least \d+ MB$/);
});

test('a folder that is not there yet is made, and nothing is left in it', () => {
  const dist = join(folder, 'a/dist');
  expect(outputFault(dist, 0)).toBeUndefined();
  expect(readdirSync(dist)).toEqual([]);
});

test('the error of a build shows its words alone', () => {
  expect(plainError('words').stack).toBe('words');
});
