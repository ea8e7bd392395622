// Interface strings, words of figures, what they cite, and pages: read from a folder, and refused by file and field.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readChallengeTexts } from '../../../src/ledger/read/readChallengeTexts.ts';
import { readCites } from '../../../src/ledger/read/readCites.ts';
import { readExplainers, readWordLists } from '../../../src/ledger/read/readContent.ts';
import { entriesOf, readWords } from '../../../src/ledger/read/readWords.ts';

let content = '';

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'miqyas-content-'));
});
afterEach(() => rmSync(content, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(join(content, file, '..'), { recursive: true });
  writeFileSync(join(content, file), text);
}

test('words of the interface and of figures have the file, the language and the keys that lead to them', () => {
  write('ui/en.json', '{"home": {"title": "Home"}}');
  write('figures/ar/phases.yaml', 'title: المراحل\n');
  expect(readWords(content)).toEqual([
    {
      file: 'content/ui/en.json',
      language: 'en',
      entries: [{ key: 'ui.home.title', text: 'Home', isPlural: false }],
    },
    {
      file: 'content/figures/ar/phases.yaml',
      language: 'ar',
      entries: [{ key: 'figures.phases.title', text: 'المراحل', isPlural: false }],
    },
  ]);
});

test.each([[null], [3], [['a']]])('a leaf that is %j is refused with its key', (leaf) => {
  expect(() => entriesOf({ home: leaf } as never, 'ui')).toThrow(
    `ui.home: received ${JSON.stringify(leaf)}, expected a text or more keys`,
  );
});

test('a file that cannot be parsed is refused by its name', () => {
  write('ui/fr.json', '{"home": ');
  mkdirSync(join(content, 'figures'));
  expect(() => readWords(content)).toThrow('content/ui/fr.json: not YAML');
});

test('what strings cite is read by key, and a list without an entry is refused', () => {
  write('cites.yaml', 'ui.home.title: [003-phase1-40mw]\n');
  expect(readCites(content)).toEqual(new Map([['ui.home.title', ['003-phase1-40mw']]]));
  write('cites.yaml', 'ui.home.title: []\n');
  expect(() => readCites(content)).toThrow('content/cites.yaml');
});

test('texts of a challenge have its file and a key for each, hints counted from one', () => {
  const [title, task, learnt, first, second] = ['Title', 'Task', 'Learnt', 'First', 'Second'].map((en) => ({
    en,
  }));
  write('challenges/in-step.yaml', JSON.stringify({ level: 1, title, task, learnt, hints: [first, second] }));
  write('challenges/notes.txt', 'no challenge');
  const texts = readChallengeTexts(content);
  expect(texts.map(({ key, texts: { en } }) => [key, en])).toEqual([
    ['challenges.in-step.title', 'Title'],
    ['challenges.in-step.task', 'Task'],
    ['challenges.in-step.learnt', 'Learnt'],
    ['challenges.in-step.hints.1', 'First'],
    ['challenges.in-step.hints.2', 'Second'],
  ]);
  expect(new Set(texts.map(({ file }) => file))).toEqual(new Set(['content/challenges/in-step.yaml']));
});

test('word lists of search are words, however many spaces stand between them', () => {
  cpSync('content/search', join(content, 'search'), { recursive: true });
  write('search/asides.yaml', 'en: the  of\n');
  expect(readWordLists(content).asides).toEqual({ en: ['the', 'of'] });
});

test('a page without front matter is refused by its file', () => {
  cpSync('content/languages.yaml', join(content, 'languages.yaml'));
  write('explainers/en/page.mdx', 'Text alone.\n');
  expect(() => readExplainers(content)).toThrow(
    'content/explainers/en/page.mdx: the file: received no front matter, expected --- lines around it',
  );
});
