// What must not be anywhere in the tree.
import { expect, test } from 'vitest';
import { filesUnder, linesMatching, textOf } from './projectTree.ts';

const text = /\.(ts|mjs|js|json|astro|css|wgsl|md|mdx|ya?ml|html|txt|svg|sh)$|(^|\/)(\.ci\/run|\.[a-z]+)$/;
const ownText = filesUnder('.', text).filter((path) => path !== 'package-lock.json');
const code = filesUnder('.', /^(src|test)\/.*\.(ts|mjs|astro|css|wgsl)$/);

test('what installing and building leaves behind is ignored even where it is a link to another folder', () => {
  const patterns = textOf('.gitignore').split('\n').filter(Boolean);
  expect(patterns).toContain('node_modules');
  expect(patterns.filter((pattern) => pattern.endsWith('/'))).toEqual([]);
});

test('no folder is a drawer without a subject', () => {
  const drawer = /(^|\/)(utils?|helpers?|common|lib|misc)\//;
  expect(filesUnder().filter((path) => drawer.test(path))).toEqual([]);
});

test('no file is an index that only passes others on', () => {
  const barrels = filesUnder('src', /(^|\/)index\.ts$/).filter((path) =>
    textOf(path)
      .split('\n')
      .every((line) => /^\s*(\/\/.*|export .* from .*|)$/.test(line)),
  );
  expect(barrels).toEqual([]);
});

test('no file of code is longer than 300 lines', () => {
  const long = code.filter((path) => textOf(path).split('\n').length > 301);
  expect(long).toEqual([]);
});

/** Folders whose many files are of one kind. */
const oneKind: Record<string, string> = {
  'src/cli': 'one command a file',
};

test('no folder of code holds more than twelve files, but where they are of one kind', () => {
  const counts = new Map<string, number>();
  for (const folder of filesUnder('.', /^(src|test)\//).map((path) => path.replace(/\/[^/]+$/, '')))
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  const full = [...counts].filter(([, count]) => count > 12).map(([folder]) => folder);
  expect(full.sort()).toEqual(Object.keys(oneKind));
});

test('every file of src/cli is a command that a script, the README or `npm test` runs', () => {
  const runs = ['package.json', 'README.md', 'src/cli/test.ts'].map(textOf).join('\n');
  const files = filesUnder('src/cli').filter((path) => !/^src\/cli\/.*\//.test(path));
  expect(files.filter((path) => !runs.includes(path))).toEqual([]);
});

test('no text names a path of one machine', () => {
  const machinePath = /(?<![\w./<*-])\/(work|farm|home|Users|root|tmp)\/\w/;
  expect(linesMatching(ownText, machinePath, textOf)).toEqual([]);
});

test('no text names the host of a package registry', () => {
  expect(linesMatching(ownText, /\bregistry\.[a-z]+js\.org|\bregistry\.yarnpkg\b/, textOf)).toEqual([]);
});

test('nothing is left for later, and no test is skipped or alone', () => {
  const later = new RegExp(
    `\\b(${['TO-DO', 'FIX-ME', 'XX-X'].map((word) => word.replace('-', '')).join('|')})\\b`,
  );
  expect(linesMatching(code, later, textOf)).toEqual([]);
  expect(linesMatching(filesUnder('test', /\.ts$/), /\b(test|it|describe)\.(only|skip|todo)\b/)).toEqual([]);
});

const isThere = (path: string): boolean => filesUnder(path.replace(/\/[^/]+$/, '')).includes(path);

test('every fault of test/FAULTS.md names tests that are there', () => {
  const faults = textOf('test/FAULTS.md')
    .split('\n')
    .filter((row) => /^\| (?!what goes wrong)/.test(row));
  expect(faults.length).toBeGreaterThan(60);
  const without = faults.filter((row) => {
    const [, tests = ''] = /\| (`[^|]+`) \|$/.exec(row) ?? [];
    const named = tests.split(', ').map((name) => name.replaceAll('`', ''));
    return !named.every((name) => name.endsWith('.test.ts') && isThere(`test/${name}`));
  });
  expect(without).toEqual([]);
});

test('every file of code begins with what it is for', () => {
  const files = filesUnder('src', /\.(ts|mjs|js|astro)$/);
  expect(files.filter((path) => !/^(---\n|#!.*\n)?\/[/*]/.test(textOf(path)))).toEqual([]);
});

test('no component writes a style attribute', () => {
  expect(linesMatching(filesUnder('src', /\.astro$/), /\sstyle=|\sstyle:|set:style/)).toEqual([]);
});

test('styles name no physical direction', () => {
  const physical =
    /(^|[\s;{-])(left|right)\s*:|\b(text-align|float|clear)\s*:\s*(left|right)\b|-(left|right)-(radius|width|color|style)\b/;
  const styles = filesUnder('src', /\.css$/).flatMap((path) => linesMatching([path], physical));
  const blocks = filesUnder('src', /\.astro$/).flatMap((path) =>
    linesMatching([path], physical, (file) => {
      const block = /<style[^>]*>([\s\S]*?)<\/style>/.exec(textOf(file));
      return block ? textOf(file).slice(0, block.index).replace(/[^\n]/g, '') + block[1] : '';
    }),
  );
  expect([...styles, ...blocks]).toEqual([]);
});

test('addresses are written by keepAddress, which takes it when a browser refuses; only the words of a result go at once', () => {
  const ofPages = filesUnder('src', /\.(ts|js|astro)$/).filter(
    (path) => !/browser\/(keepAddress|landing\/arrive)\.ts$/.test(path),
  );
  expect(linesMatching(ofPages, /\b(replaceState|pushState)\b/)).toEqual([]);
});

test('no page measures passing time by the clock of the device, which may be set back or forward', () => {
  const ofPages = filesUnder('src', /\.(ts|astro)$/).filter((path) => !path.startsWith('src/cli/'));
  expect(linesMatching(ofPages, /\bDate\.now\(\)/)).toEqual([]);
});
