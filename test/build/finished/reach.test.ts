// Which files the pages of a built site lead to, and which are left out of it.
import { describe, expect, test } from 'vitest';
import { filesOf, reachedFrom } from '../../../src/build/finished/reach.ts';
import { dropUnused } from '../../../src/build/finished/tidySite.ts';
import { siteFolder } from './siteFolder.ts';

const files = {
  'index.html':
    '<link rel="canonical" href="/m/card.png"><link rel="icon" href="/m/icon.svg"><link rel="stylesheet" href="/m/assets/a.css">' +
    '<script src="/m/assets/a.js"></script><a href="/m/ar">ar</a><a href="https://elsewhere.example/assets/gone.js">x</a>',
  'ar/index.html': '<a href="../table.csv?x=1#y">table</a>',
  'en/index.html': '<div data-href="live.json" data-later-href="later.json"></div>',
  'en/live.json': '',
  'en/later.json': '',
  'assets/a.css': '@font-face{src:url(./face.woff2)}',
  'assets/a.js': 'import("./b.js")',
  'assets/b.js': 'new Worker("/m/assets/worker.js")',
  'assets/worker.js': '',
  'assets/face.woff2': '',
  'assets/dead.css': '',
  'assets/dead.js': 'import("./a.js")',
  'card.png': '',
  'icon.svg': '',
  'table.csv': '',
};

describe('what pages lead to', () => {
  test('is found through links, styles and names in scripts, under the path of the site', () => {
    const folder = siteFolder(files);
    expect([...reachedFrom(['en/index.html'], folder, '/m/', 'assets')].sort()).toEqual([
      'en/index.html',
      'en/later.json',
      'en/live.json',
    ]);
    expect([...reachedFrom(['index.html'], folder, '/m/', 'assets')].sort()).toEqual([
      'ar/index.html',
      'assets/a.css',
      'assets/a.js',
      'assets/b.js',
      'assets/face.woff2',
      'assets/worker.js',
      'icon.svg',
      'index.html',
      'table.csv',
    ]);
  });

  test('a script or style that no page uses leaves the site; other files stay', () => {
    const folder = siteFolder(files);
    expect(dropUnused(folder, '/m/', 'assets')).toEqual(['assets/dead.css', 'assets/dead.js']);
    expect(filesOf(folder)).toEqual(
      Object.keys(files)
        .filter((path) => !path.includes('dead'))
        .sort(),
    );
  });
});
