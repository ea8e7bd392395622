// The rooms of the simulator: arrows go from the page to its panels to the elements to the words, and no worker needs a panel.
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, filesUnder } from './projectTree.ts';

const base = 'src/simulator/';
const allowed: Record<string, string[]> = {
  inputs: [],
  answers: ['inputs'],
  run: ['inputs'],
  words: ['inputs'],
  timing: [],
  dom: ['inputs', 'words'],
  panels: ['inputs', 'answers', 'run', 'words', 'timing', 'dom'],
  page: ['inputs', 'answers', 'run', 'words', 'timing', 'dom', 'panels'],
};

const specifierPattern = /(?:\bfrom|\bimport|\bnew URL)\s*\(?\s*['"](\.[^'"\n]+)['"]/g;
const targetsOf = (from: string): string[] =>
  [...codeOf(from).matchAll(specifierPattern)].map(([, specifier = '']) =>
    posix.join(posix.dirname(from), specifier.replace(/[?#].*$/, '')),
  );

/** Room of a file inside the simulator; a file that stands beside the rooms puts them together. */
const roomOf = (path: string): string | undefined => {
  const [room = '', file] = path.slice(base.length).split('/');
  return path.startsWith(base) && file !== undefined ? room : undefined;
};
const files = filesUnder(base, /\.(ts|astro)$/);

test('every room of the simulator has a row in the table', () => {
  const rooms = new Set(files.map(roomOf).filter((room) => room !== undefined));
  expect([...rooms].toSorted()).toEqual(Object.keys(allowed).toSorted());
});

test.each(Object.keys(allowed))('%s imports only the rooms below it', (room) => {
  const wrong = files
    .filter((from) => roomOf(from) === room)
    .flatMap((from) => targetsOf(from).map((target) => ({ from, target, other: roomOf(target) })))
    .filter(({ target, other }) => target.startsWith(base) && other !== room)
    .filter(({ other }) => other === undefined || !allowed[room]?.includes(other));
  expect(wrong).toEqual([]);
});

describe('a worker', () => {
  const workers = files.filter((path) => /[wW]orker\.ts$/.test(path));

  test('is found', () => expect(workers).toEqual([`${base}answers/worker.ts`]));

  test('needs no panel, no element, no words and no type of them', () => {
    const reached = new Set(workers);
    for (const file of reached)
      for (const target of targetsOf(file)) if (target.startsWith('src/')) reached.add(target);
    expect(reached.size).toBeGreaterThan(20);
    expect(
      [...reached].filter((path) => /^src\/(site|simulator\/(words|dom|panels|page))\//.test(path)),
    ).toEqual([]);
  });
});
