// The school's zip holds a site for the root of its server: one that was built under a sub-path is refused.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageSite } from '../../../src/cli/package.ts';
import { languages } from '../../../src/site/locales.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'miqyas-package-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function siteUnder(base: string): string {
  const dist = join(folder, base === '' ? 'root' : 'below');
  mkdirSync(dist);
  const links = languages.map((code) => `<a lang="${code}" href="${base}/${code}/">${code}</a>`);
  writeFileSync(join(dist, 'index.html'), links.join(''));
  writeFileSync(join(dist, 'licences.txt'), 'MIT');
  return dist;
}

test('a site for the root is packed', () => {
  const target = join(folder, 'miqyas.zip');
  expect(packageSite(siteUnder(''), target).files).toBeGreaterThan(2);
  expect(existsSync(target)).toBe(true);
});

test('a site under a sub-path is refused, and so is none', () => {
  const target = join(folder, 'none.zip');
  expect(() => packageSite(siteUnder('/miqyas'), target)).toThrow('built under a sub-path');
  expect(() => packageSite(join(folder, 'nothing'), target)).toThrow('no built site');
});
