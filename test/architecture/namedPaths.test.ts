// Papers and comments name files and folders that are there.
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { commentsOf, filesUnder, textOf } from './projectTree.ts';

const files = filesUnder();
const there = new Set(files.flatMap((file) => [file, ...foldersOf(file)]));

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** A file of code, or anything of the four folders that hold the project. */
const path =
  /(?<![\w/.@*{}<>-])(?:(?:src|test|content|seeds)\/[\w./-]*\w|[\w-][\w./-]*\.(?:ts|mjs|astro|css|wgsl))(?![\w/*{<-]|\.\w)/g;
/** Names that stand for any: the file of an article, the folder of a language, an explainer's slug. */
const anyName = /NNN|\/(?:slug|id)\.|\{/;
/** What stands in no folder of ours. */
const notOurs = /^node_modules\//;

const namedIn = (text: string): string[] =>
  [...text.matchAll(path)].map(([name]) => name).filter((name) => !anyName.test(name) && !notOurs.test(name));

/** Names that lead nowhere, from the project's root or from the folder of the file that has them. */
const missing = (file: string, text: string): string[] =>
  namedIn(text)
    .filter((name) => !there.has(name) && !there.has(posix.join(posix.dirname(file), name)))
    .map((name) => `${file} names ${name}`);

const papers = filesUnder('.', /\.md$/);

test.each(papers)('every file and folder that %s names is there', (paper) => {
  expect(namedIn(textOf(paper)).length).toBeGreaterThan(1);
  expect(missing(paper, textOf(paper))).toEqual([]);
});

test('every file and folder that a comment names is there', () => {
  const code = filesUnder('.', /^(src|test)\/.*\.(ts|mjs|js|astro|css|wgsl)$/);
  expect(code.flatMap((file) => namedIn(commentsOf(file))).length).toBeGreaterThan(50);
  expect(code.flatMap((file) => missing(file, commentsOf(file)))).toEqual([]);
});
