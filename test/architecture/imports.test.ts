// Which room may import which: the table of the design.
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, filesUnder, linesMatching } from './projectTree.ts';

const allowed: Record<string, string[]> = {
  text: [],
  model: [],
  kernels: ['model'],
  seeds: ['model', 'text'],
  ledger: ['model', 'seeds', 'text'],
  engine: ['model', 'kernels'],
  charts: ['model', 'text'],
  campus: ['model', 'charts', 'text'],
  site: ['model', 'ledger', 'seeds', 'charts', 'text'],
  offline: ['site'],
  search: ['site', 'ledger', 'text'],
  figures: ['model', 'kernels', 'engine', 'charts', 'ledger', 'seeds', 'site', 'text'],
  simulator: ['model', 'ledger', 'seeds', 'kernels', 'engine', 'charts', 'campus', 'site', 'text'],
  lesson: ['simulator', 'model', 'ledger', 'seeds', 'kernels', 'engine', 'charts', 'campus', 'site', 'text'],
  build: ['ledger', 'search', 'offline', 'site', 'text'],
  cli: [
    'text',
    'model',
    'kernels',
    'seeds',
    'ledger',
    'engine',
    'charts',
    'campus',
    'site',
    'offline',
    'search',
    'figures',
    'simulator',
    'lesson',
    'build',
  ],
  pages: [
    'text',
    'model',
    'kernels',
    'seeds',
    'ledger',
    'engine',
    'charts',
    'campus',
    'site',
    'offline',
    'search',
    'figures',
    'simulator',
    'lesson',
    'build',
    'cli',
  ],
  'content.config.ts': ['ledger'],
  'env.d.ts': ['site', 'ledger'],
};

interface Import {
  from: string;
  specifier: string;
  /** Path from the project's root, where the import is relative. */
  target?: string;
}

const specifierPattern = /(?:\bfrom|\bimport|@import|\bnew URL)\s*\(?\s*['"]([^'"\n]+)['"]/g;

const imports: Import[] = filesUnder('src', /\.(ts|mjs|astro|css)$/).flatMap((from) =>
  [...codeOf(from).matchAll(specifierPattern)].map(([, specifier = '']) =>
    specifier.startsWith('.')
      ? {
          from,
          specifier,
          target: posix.join(posix.dirname(from), specifier.replace(/[?#].*$/, '')),
        }
      : { from, specifier },
  ),
);

const roomOf = (path: string): string => path.split('/')[1] ?? '';
const show = ({ from, specifier }: Import): string => `${from} imports ${specifier}`;

describe('rooms', () => {
  test('every room under src has a row in the table', () => {
    const rooms = new Set(filesUnder('src').map(roomOf));
    expect([...rooms].filter((room) => !(room in allowed))).toEqual([]);
  });

  test.each(Object.keys(allowed))('%s imports only the rooms it may', (room) => {
    const wrong = imports.filter(({ from, target }) => {
      if (roomOf(from) !== room || !target?.startsWith('src/')) return false;
      const other = roomOf(target);
      return other !== room && !allowed[room]?.includes(other);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test('a room of the model imports only itself and numbers', () => {
    const roomOfModel = (path = ''): string | undefined => /^src\/model\/([^/]+)\//.exec(path)?.[1];
    const wrong = imports.filter(({ from, target }) => {
      const room = roomOfModel(from);
      return room !== undefined && room !== roomOfModel(target) && !target?.startsWith('src/model/numbers/');
    });
    expect(new Set(filesUnder('src/model').map(roomOfModel)).size).toBeGreaterThan(4);
    expect(wrong.map(show)).toEqual([]);
  });

  test.each(['text', 'model'])('%s imports no package and nothing of Node', (room) => {
    const wrong = imports.filter(({ from, target }) => roomOf(from) === room && target === undefined);
    expect(wrong.map(show)).toEqual([]);
  });

  test('what Node itself runs in tests asks nothing of Vite', () => {
    const plainRooms = ['text', 'model', 'seeds', 'ledger', 'kernels'];
    const files = plainRooms
      .flatMap((room) => filesUnder(`src/${room}`, /\.ts$/))
      .filter((path) => !path.endsWith('/sources.ts'));
    expect(linesMatching(files, /\bfrom '[^']*(\?|\.(?!ts')\w+')|import\.meta\.(env|glob|hot)/)).toEqual([]);
  });

  test('outside src, only words of content/ are imported', () => {
    const wrong = imports.filter(
      ({ target }) => target && !target.startsWith('src/') && !target.startsWith('content/'),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test('the browser rooms use nothing of Node', () => {
    const browserRooms = new Set(['kernels', 'charts', 'campus', 'engine', 'simulator']);
    const wrong = imports.filter(
      ({ from, specifier }) => browserRooms.has(roomOf(from)) && specifier.startsWith('node:'),
    );
    expect(wrong.map(show)).toEqual([]);
  });
});

test('content and seeds hold no code', () => {
  expect(filesUnder('.', /^(content|seeds)\/.*\.(ts|js|mjs|tsx|jsx|astro)$/)).toEqual([]);
});

test('no file imports itself through others', () => {
  const targetsOf = Map.groupBy(
    imports.filter(({ target }) => target?.startsWith('src/')),
    ({ from }) => from,
  );
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (finished.has(file) || path.includes(file)) return;
    for (const { target } of targetsOf.get(file) ?? []) visit(target as string, [...path, file]);
    finished.add(file);
  };
  for (const file of targetsOf.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});
