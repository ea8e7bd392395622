// The addresses that the site promises.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, documentOf, languages, pages } from '../site.ts';

const sections = [
  '',
  'simulator/',
  'search/',
  'glossary/',
  'evidence/',
  'about/',
  'method/',
  'lesson/',
  'lesson/notes/',
  'lesson/own/',
  'challenges/',
  'teach/',
  'teach/worksheet/',
  'explainers/musk-and-morocco/',
  'explainers/morocco-ai-2030/',
  'explainers/musk-putin-brics/',
  'explainers/forty-to-five-hundred-megawatts/',
  'explainers/nvidia-in-africa/',
];
const sourceArticleOf: Record<string, string> = {
  'musk-and-morocco': '000',
  'morocco-ai-2030': '001',
  'musk-putin-brics': '002',
  'forty-to-five-hundred-megawatts': '003',
  'nvidia-in-africa': '004',
};
const paths = new Set(pages.map(({ path }) => path));

test('the page above all languages is there', () => {
  expect(paths).toContain('/');
});

describe.each(languages)('%s', (language) => {
  test.each(sections)('has the page /%s', (section) => {
    expect(paths).toContain(`/${language}/${section}`);
  });

  test('has a 404 page', () => {
    expect(paths.has(`/${language}/404/`) || paths.has(`/${language}/404.html`)).toBe(true);
  });

  test.each(Object.entries(sourceArticleOf))('the explainer %s names its source article %s', (slug, id) => {
    const page = pages.find(({ path }) => path === `/${language}/explainers/${slug}/`);
    const meta = documentOf(page?.html ?? '').querySelector('meta[name="source-article"]');
    expect(meta?.getAttribute('content')).toBe(id);
  });

  test('each ledger line has its anchor on the evidence page', () => {
    const page = pages.find(({ path }) => path === `/${language}/evidence/`);
    const ids = [...documentOf(page?.html ?? '').querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id) => /^00[0-4]-/.test(id)).length).toBeGreaterThanOrEqual(150);
  });
});

test('llms.txt names the site once for each of its names, and tells its languages apart', () => {
  const text = readFileSync(join(dist, 'llms.txt'), 'utf8');
  const titles = (/^# (.*)$/m.exec(text)?.[1] ?? '').split(' · ');
  expect(titles).toEqual([...new Set(titles)]);
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  expect(headings).toHaveLength(languages.length);
  expect(headings).toEqual([...new Set(headings)]);
});

test.each(['robots.txt', 'llms.txt', 'pagefind/pagefind.js'])('%s is there', (file) => {
  expect(existsSync(join(dist, file))).toBe(true);
});

test('the figures of a page are numbered from 1 as they are read, and an anchor with a number is that of its figure', () => {
  const numbered = pages.flatMap(({ path, html }) => {
    const figures = [
      ...documentOf(html).querySelectorAll('figure > .title-block > div:first-child > .value.number'),
    ];
    const numbers = figures.map(({ textContent }) => textContent);
    const anchors = figures.map((figure) => figure.closest('[id^="figure-"]')?.id ?? '').filter(Boolean);
    return numbers.length > 0 ? [{ path, numbers, anchors }] : [];
  });
  expect(numbered.length).toBeGreaterThanOrEqual(3 * languages.length);
  for (const { path, numbers, anchors } of numbered) {
    expect({ path, numbers }).toEqual({ path, numbers: numbers.map((_, index) => String(index + 1)) });
    if (anchors.length > 0) expect(anchors).toEqual(numbers.map((number) => `figure-${number}`));
  }
});
