// The site as somebody else builds it, in one build: under a sub-path of a known origin, and with a further language.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFolder } from '../../../src/cli/search/openFolder.ts';
import { listen, type RunningSite } from '../../../src/cli/server/listen.ts';
import { siteListener } from '../../../src/cli/server/respond.ts';
import { answerInTurn } from '../../../src/search/reading/answerInTurn.ts';
import { astroProgram, plainEnvironment } from '../authors/astroProgram.ts';
import { copySite, type SiteCopy } from '../authors/siteCopy.ts';
import { readToTheEnd, useChromium } from '../chromium.ts';
import { manners } from '../offline/hosts.ts';
import { useHosts } from '../offline/useHosts.ts';
import { brokenLinks } from '../pages/links.ts';
import { documentOf, languages, pages, pagesOf } from '../site.ts';
import { spanishSlug, writeSpanish } from './spanish.ts';

const base = '/lessons/miqyas/';
const siteUrl = 'https://school.example';
let copy: SiteCopy;
let folder: string;

beforeAll(async () => {
  copy = copySite('elsewhere');
  writeSpanish(copy);
  await promisify(execFile)(process.execPath, [astroProgram, 'build'], {
    cwd: copy.folder,
    env: { ...plainEnvironment, BASE_PATH: 'lessons/miqyas', SITE_URL: siteUrl },
  });
  folder = join(copy.folder, 'dist');
}, 600_000);
afterAll(() => copy?.remove());

describe('under a sub-path of a known origin', () => {
  const chromium = useChromium('webgpu');
  const tryHost = useHosts();
  let site: RunningSite;

  beforeAll(async () => {
    site = await listen(siteListener(folder, base), 0);
  });
  afterAll(() => site?.close());

  test('it has the same pages, and those of the further language', () => {
    const paths = pagesOf(folder).map(({ path }) => path);
    expect(paths.filter((path) => !path.startsWith('/es/'))).toEqual(pages.map(({ path }) => path));
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

  test.each(manners.slice(0, 1))('it is kept, read without network and updated on $name', async (manner) => {
    await tryHost(manner, folder, base);
  });
});

describe('in a further language', () => {
  const pageAt = (path: string): Document =>
    documentOf(readFileSync(join(folder, path, 'index.html'), 'utf8'));
  const alternates = (page: Document): (string | null)[] =>
    [...page.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) =>
      link.getAttribute('hreflang'),
    );

  test('home and explainer exist in it, with its words and its language', () => {
    const home = pageAt('es');
    expect(home.documentElement.lang).toBe('es');
    expect(home.querySelector('h1')?.textContent).toBe('500 en español');
    expect(home.querySelectorAll('#explainers ~ ol > li, .sec ol > li').length).toBeGreaterThan(0);
    expect(pageAt(`es/explainers/${spanishSlug}`).querySelector('h1')?.textContent).toBe('Nvidia en África');
  });

  test('what it has not translated stands in the language that it names for that', () => {
    const about = pageAt('es/about');
    expect(about.documentElement.lang).toBe('es');
    expect(about.querySelector('article')?.getAttribute('lang')).toBe('en');
    expect(existsSync(join(folder, 'es/explainers/musk-and-morocco'))).toBe(false);
    const across = pageAt('es/figures/strait').querySelector('.crumb a[hreflang]');
    expect(across?.getAttribute('href')).toContain(`${base}en/explainers/forty-to-five-hundred-megawatts/`);
    expect(across?.textContent).toContain('(English)');
  });

  test('each text that another language stands in for is marked as in that', () => {
    const marked = (path: string, selector: string): (string | null | undefined)[] => [
      ...new Set(
        [...pageAt(path).querySelectorAll(selector)].map((text) =>
          text.closest('[lang]')?.getAttribute('lang'),
        ),
      ),
    ];
    for (const [path, selector] of [
      ['glossary', '.entry dd > p:first-child > *'],
      ['evidence', '.lines a > span > *'],
      ['evidence/003', 'td [lang]:not(bdi)'],
      ['evidence/doubts', '.conflicts p > b > *'],
      ['evidence/promises', 'dd > [lang]'],
      ['evidence/changes', 'p > b + [lang]'],
      ['challenges', '.challenge-task > *'],
      ['figures/strait', '[data-figure-finding]'],
    ] as const) {
      expect(marked(`es/${path}`, selector), path).toEqual(['en']);
      const own = selector.replace('[data-figure-finding]', '[data-figure-drawing][lang]');
      expect(
        [...pageAt(`fr/${path}`).querySelectorAll(own)].map((text) => text.getAttribute('lang')),
        path,
      ).not.toContain('en');
    }
  });

  test('every page names its translations, and only those that exist', () => {
    const all = [...languages, 'es', 'x-default'];
    for (const path of [
      'ar',
      'en',
      'es',
      'es/glossary',
      `en/explainers/${spanishSlug}`,
      `es/explainers/${spanishSlug}`,
    ])
      expect(alternates(pageAt(path)), path).toEqual(all);
    expect(alternates(pageAt('en/explainers/musk-and-morocco'))).toEqual([...languages, 'x-default']);
  });

  test('the header of each page and the first page offer it by its own name', () => {
    const offered = (page: Document): string[] =>
      [...page.querySelectorAll('[hreflang="es"]:not(link)')].map((link) => link.textContent?.trim() ?? '');
    expect(offered(pageAt('ar'))).toEqual(['Español', 'Español']);
    expect(offered(pageAt('')).join(' ')).toContain('Español');
  });

  test('search finds by its texts, by those that stand in for it, and by those of the others', async () => {
    const pagefind = join(folder, 'pagefind');
    const [own, shared] = await Promise.all([openFolder(join(pagefind, 'es')), openFolder(pagefind)]);
    const pathsOf = async (query: string): Promise<string[]> => {
      const { ids } = await answerInTurn(query, own, async () => shared);
      return ids.map((id) => JSON.parse(readFileSync(join(pagefind, 'es', `${id}.json`), 'utf8')).path);
    };
    expect(await pathsOf('Nvidia en África')).toContain(`explainers/${spanishSlug}/`);
    expect(await pathsOf('África')).not.toEqual([]);
    expect(await pathsOf('who owns the data centre in Dakhla')).not.toEqual([]);
    expect(await pathsOf('من يملك مركز الداخلة')).not.toEqual([]);
    expect(existsSync(join(pagefind, 'es/start.json'))).toBe(true);
  });
});
