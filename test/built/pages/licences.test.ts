// The terms of what the site carries: in one file, linked from the About page, in the zip.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist, languages } from '../site.ts';

const text = readFileSync(join(dist, 'licences.txt'), 'utf8');

test.each(languages)('the About page in %s leads to them', (language) => {
  const html = readFileSync(join(dist, language, 'about/index.html'), 'utf8');
  expect(html).toContain('href="../../licences.txt"');
});

test('the fonts and the libraries of the campus, of the charts and of search are among them', () => {
  for (const heading of [
    'Miqyas (MIT)',
    'Font brygada-1918',
    'Font noto-naskh-arabic',
    'three ',
    'pagefind ',
  ])
    expect(text).toMatch(new RegExp(`^${heading.replace(/[()]/g, '\\$&')}`, 'm'));
  expect(existsSync(join(dist, 'pagefind'))).toBe(true);
});
