// Built without SITE_URL, the site names no origin of its own and leads nobody to another place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../../src/build/finished/reach.ts';
import { dist, documentOf, pages } from '../site.ts';

const selfDescriptions =
  'link[rel="canonical"], link[rel="alternate"], meta[property="og:url"], meta[property="og:image"]';

test.each(pages)('$path says where it stands by paths alone', ({ html }) => {
  const found = [...documentOf(html).querySelectorAll(selfDescriptions)].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('content') ?? '',
  );
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((address) => !address.startsWith('/'))).toEqual([]);
});

test('nothing names the origin of an example, and there is no sitemap', () => {
  const texts = filesOf(dist).filter((path) => /\.(html|xml|txt|json|webmanifest)$/.test(path));
  const named = texts.filter((path) =>
    /\b(miqyas\.example|site\.invalid)\b/.test(readFileSync(join(dist, path), 'utf8')),
  );
  expect(named).toEqual([]);
  expect(texts.filter((path) => path.includes('sitemap'))).toEqual([]);
  expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).not.toContain('Sitemap');
});
