// A figure of the ledger is named by its id: who looks into an entry's list of figures finds one by luck. A computed figure
// is found by its id.
import { expect, test } from 'vitest';
import { filesUnder, linesMatching, textOf } from './projectTree.ts';

test('only the ledger room looks into the figures of an entry', () => {
  const outside = filesUnder('src', /\.(ts|astro)$/).filter((path) => !path.startsWith('src/ledger/'));
  expect(linesMatching(outside, /[\w)\]]\??\.figures\b/)).toEqual([]);
});

test('only the ledger room takes a ledger entry by the words of its statement', () => {
  const outside = filesUnder('src', /\.(ts|astro)$/).filter((path) => !path.startsWith('src/ledger/'));
  expect(linesMatching(outside, /\.(what|statement(\.\w+|\[\w+\])?) ===/)).toEqual([]);
});

test('a computed figure lies in a folder and in files of its name', () => {
  const entries = filesUnder('src/figures', /Entry\.ts$/);
  expect(entries.length).toBeGreaterThan(10);
  for (const path of entries) {
    const [, id = ''] = /figureEntry\(\{\s+id: '([a-z-]+)'/.exec(textOf(path)) ?? [];
    const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(path).toBe(`src/figures/${name}/${name}Entry.ts`);
    expect(filesUnder(`src/figures/${name}`)).toContain(`src/figures/${name}/${name}.ts`);
  }
});
