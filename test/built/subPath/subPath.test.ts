// The site built under a sub-path: every link leads somewhere within it, and it is kept there like elsewhere.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, type RunningSite } from '../../../src/cli/server/listen.ts';
import { siteListener } from '../../../src/cli/server/respond.ts';
import { astroProgram, plainEnvironment } from '../authors/astroProgram.ts';
import { readToTheEnd, useChromium } from '../chromium.ts';
import { manners } from '../offline/hosts.ts';
import { useHosts } from '../offline/useHosts.ts';
import { brokenLinks } from '../pages/links.ts';
import { documentOf, pages, pagesOf, root } from '../site.ts';

describe('built under a sub-path of a known origin', () => {
  const base = '/lessons/miqyas/';
  const siteUrl = 'https://school.example';
  const folder = join(root, '.built', 'sub-path');
  const chromium = useChromium('webgpu');
  const tryHost = useHosts();
  let site: RunningSite;

  beforeAll(async () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [astroProgram, 'build', '--outDir', '.built/sub-path'],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...plainEnvironment, BASE_PATH: 'lessons/miqyas', SITE_URL: siteUrl },
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

  test.each(manners.slice(0, 2))('it is kept, read without network and updated on $name', async (manner) => {
    await tryHost(manner, folder, base);
  });
});
