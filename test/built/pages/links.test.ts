// Every internal link and hash leads somewhere, at the root of an origin and under a sub-path.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, type RunningSite } from '../../../src/cli/server/listen.ts';
import { siteListener } from '../../../src/cli/server/respond.ts';
import { readToTheEnd, useChromium } from '../chromium.ts';
import { dist, documentOf, pages, pagesOf, root } from '../site.ts';
import { brokenLinks } from './links.ts';

/** The environment without what Vitest puts in it: BASE_URL and MODE would reach the build. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const ofVitest = /^(VITEST.*|BASE_URL|MODE|NODE_ENV|DEV|PROD|SSR|TEST)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVitest.test(name)));
}

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

describe('built under a sub-path of a known origin', () => {
  const base = '/lessons/miqyas/';
  const siteUrl = 'https://school.example';
  const folder = join(root, '.built', 'sub-path');
  const chromium = useChromium('webgpu');
  let site: RunningSite;

  beforeAll(async () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', '.built/sub-path'],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...plainEnvironment(), BASE_PATH: 'lessons/miqyas', SITE_URL: siteUrl },
      },
    );
    if (status !== 0) throw new Error(`The build under ${base} failed.\n${stdout}\n${stderr}`);
    site = await listen(siteListener(folder, base), 0);
  });

  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('it has the same pages', () => {
    expect(pagesOf(folder).map(({ path }) => path)).toEqual(pages.map(({ path }) => path));
  });

  test('no link is broken and none leaves the sub-path', () => {
    expect(brokenLinks(folder, base)).toEqual([]);
  });

  test('no page names an address at the root of the origin', () => {
    const rooted = /(?:href|src|action)="\/(?!lessons\/miqyas\/)[^"]*"/g;
    const found = pagesOf(folder).flatMap(({ path, html }) =>
      [...html.matchAll(rooted)].map((x) => `${path}: ${x[0]}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    '',
    'ar/',
    'en/explainers/forty-to-five-hundred-megawatts/',
    'ar/search/?q=المغرب',
    'en/simulator/',
  ])('the page %s gets everything that it asks for', async (path) => {
    const { page, foreign, broken, errors } = await chromium.visit(base + path, {
      origin: `http://localhost:${site.port}`,
    });
    await readToTheEnd(page);
    expect({ foreign, broken, errors }).toEqual({ foreign: [], broken: [], errors: [] });
  });

  test('what other sites and programs read names origin and sub-path', () => {
    const pagesThere = pagesOf(folder).filter(({ path }) => !path.includes('404'));
    for (const { path, html } of pagesThere) {
      const canonical = documentOf(html).querySelector('link[rel="canonical"]')?.getAttribute('href');
      expect(canonical).toBe(`${siteUrl}${base}${path.slice(1)}`);
    }
    for (const file of ['robots.txt', 'sitemap-0.xml', 'ar/feed.xml', 'en/feed.xml', 'llms.txt']) {
      const own = readFileSync(join(folder, file), 'utf8').match(/https:\/\/school\.example[^\s<"]*/g) ?? [];
      expect(own.length, file).toBeGreaterThan(0);
      for (const address of own) expect(address, file).toContain(`${siteUrl}${base}`);
    }
  });
});
