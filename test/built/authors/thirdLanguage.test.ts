// A third language is content alone: its entry in the list, its interface, one explainer; no line of code.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentOf } from '../site.ts';
import { astroProgram, plainEnvironment } from './astroProgram.ts';
import { copySite, type SiteCopy } from './siteCopy.ts';

const slug = 'nvidia-in-africa';
let copy: SiteCopy;

const pageAt = (path: string): Document =>
  documentOf(readFileSync(join(copy.folder, 'dist', path, 'index.html'), 'utf8'));
const alternates = (page: Document): (string | null)[] =>
  [...page.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => link.getAttribute('hreflang'));

beforeAll(async () => {
  copy = copySite('third-language');
  const languages = copy.read('content/languages.yaml');
  const french = {
    code: 'fr',
    name: 'Français',
    direction: 'ltr',
    script: 'latin',
    digits: 'latn',
    locale: 'fr_FR',
  };
  const entry = Object.entries({ ...french, fallback: 'en' }).map(([field, value]) => `${field}: ${value}`);
  copy.write('content/languages.yaml', `${languages}- ${entry.join('\n  ')}\n`);
  const words = JSON.parse(copy.read('content/ui/en.json'));
  words.home.heading = 'Titre en français';
  copy.write('content/ui/fr.json', JSON.stringify(words));
  const explainer = copy.read(`content/explainers/en/${slug}.mdx`);
  copy.write(
    `content/explainers/fr/${slug}.mdx`,
    explainer.replace(/^title: .*$/m, 'title: Nvidia en Afrique'),
  );
  await promisify(execFile)(process.execPath, [astroProgram, 'build'], {
    cwd: copy.folder,
    env: { ...plainEnvironment, SITE_URL: 'https://miqyas.example' },
  });
}, 600_000);
afterAll(() => copy?.remove());

test('home and explainer exist in it, with its words and its language', () => {
  const home = pageAt('fr');
  expect(home.documentElement.lang).toBe('fr');
  expect(home.querySelector('h1')?.textContent).toBe('Titre en français');
  expect(home.querySelectorAll('#explainers ~ ol > li, .sec ol > li').length).toBeGreaterThan(0);
  expect(pageAt(`fr/explainers/${slug}`).querySelector('h1')?.textContent).toBe('Nvidia en Afrique');
});

test('what it has not translated stands in the language that it names for that', () => {
  const about = pageAt('fr/about');
  expect(about.documentElement.lang).toBe('fr');
  expect(about.querySelector('article')?.getAttribute('lang')).toBe('en');
  expect(existsSync(join(copy.folder, 'dist/fr/explainers/musk-and-morocco'))).toBe(false);
});

test('every page names its translations, and only those that exist', () => {
  const all = ['ar', 'en', 'fr', 'x-default'];
  for (const path of ['ar', 'en', 'fr', 'fr/glossary', `en/explainers/${slug}`, `fr/explainers/${slug}`])
    expect(alternates(pageAt(path)), path).toEqual(all);
  expect(alternates(pageAt('en/explainers/musk-and-morocco'))).toEqual(['ar', 'en', 'x-default']);
});

test('the header of each page and the first page offer it by its own name', () => {
  const offered = (page: Document): string[] =>
    [...page.querySelectorAll('[hreflang="fr"]:not(link)')].map((link) => link.textContent?.trim() ?? '');
  expect(offered(pageAt('ar'))).toEqual(['Français']);
  expect(offered(pageAt('')).join(' ')).toContain('Français');
});

test('search answers with texts in it', () => {
  expect(existsSync(join(copy.folder, 'dist/pagefind/fr/start.json'))).toBe(true);
});
