// Every internal link and hash leads somewhere.
import { expect, test } from 'vitest';
import { dist, pages } from '../site.ts';
import { brokenLinks } from './links.ts';

test('there are pages to follow links in', () => {
  expect(pages.length).toBeGreaterThan(20);
});

test('no link is broken', () => {
  expect(brokenLinks(dist, '/')).toEqual([]);
});

test('every page but the 404 pages is linked from another', () => {
  const links = pages.map(({ path, html }) => ({ path, html }));
  const orphans = pages.filter(
    ({ path }) =>
      path !== '/' &&
      !path.includes('404') &&
      !links.some((other) => other.path !== path && other.html.includes(`href="${path}`)),
  );
  expect(orphans.map(({ path }) => path)).toEqual([]);
});
