// The settings of hosts: what each says about a page, a script, the worker, and a figure that may be framed.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersFile, htaccessFile, vercelFile } from '../../../src/build/finished/hostFiles.ts';
import { headersOf } from './netlifyHeaders.ts';

const files = [
  'index.html',
  'sw.js',
  'assets/a.js',
  'ar/index.html',
  'ar/about/index.html',
  'ar/explainers/one/index.html',
  'ar/explainers/two/index.html',
  'ar/figures/index.html',
  'ar/figures/bend/index.html',
];
const pages = files.filter((path) => path.endsWith('.html')).map((path) => path.replace('index.html', ''));
const isFramed = (path: string): boolean => path === 'ar/figures/bend/';
const unframed = "frame-ancestors 'none'";

describe.each(['/', '/miqyas/'])('under %s', (base) => {
  const netlify = headersFile(files, base, 'assets');

  test.each(pages)('the page %o gives each header once, and may be framed only if it is a figure', (page) => {
    const found = headersOf(netlify, base + page);
    const names = found.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['X-Content-Type-Options', 'Permissions-Policy']));
    expect(found.some(([, value]) => value === unframed)).toBe(!isFramed(page));
  });

  test('scripts are kept for good, the worker is asked for each time', () => {
    expect(headersOf(netlify, `${base}assets/a.js`)).toContainEqual([
      'Cache-Control',
      'public, max-age=31536000, immutable',
    ]);
    expect(headersOf(netlify, `${base}sw.js`)).toContainEqual(['Cache-Control', 'no-cache']);
  });

  test('Vercel says the same', () => {
    const { headers, trailingSlash } = JSON.parse(vercelFile(base, 'assets')) as {
      headers: { source: string; headers: { key: string; value: string }[] }[];
      trailingSlash: boolean;
    };
    expect(trailingSlash).toBe(true);
    const valuesOf = (path: string): string[] =>
      headers
        .filter(({ source }) => new RegExp(`^${source}$`).test(path))
        .flatMap((rule) => rule.headers.map(({ value }) => value));
    for (const page of pages) expect(valuesOf(base + page).includes(unframed), page).toBe(!isFramed(page));
    expect(valuesOf(`${base}assets/a.js`)).toContain('public, max-age=31536000, immutable');
  });

  test('Apache says the same', () => {
    const text = htaccessFile(base, 'assets');
    expect(text).toContain(`ErrorDocument 404 ${base}404.html`);
    const conditions = new Map(
      [...text.matchAll(/SetEnvIf Request_URI "(.+)" (\w+)/g)].map(([, pattern = '', name = '']) => [
        name,
        new RegExp(pattern),
      ]),
    );
    for (const page of pages) expect(conditions.get('may_be_framed')?.test(base + page)).toBe(isFramed(page));
    expect(conditions.get('never_changes')?.test(`${base}assets/a.js`)).toBe(true);
    expect(conditions.get('never_changes')?.test(`${base}sw.js`)).toBe(false);
    expect(text).toContain(`Header set Content-Security-Policy "${unframed}" env=!may_be_framed`);
  });
});

test('the file for nginx in the README gives the same headers', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8');
  const block = /```nginx\n([\s\S]+?)```/.exec(readme)?.[1] ?? '';
  const added = new Map(
    [...block.matchAll(/add_header (\S+) ("[^"]+"|\S+?)( always)?;/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('"', ''),
    ]),
  );
  const netlify = headersFile(files, '/', 'assets');
  for (const path of ['/ar/about/', '/assets/a.js', '/sw.js'])
    for (const [name, value] of headersOf(netlify, path)) {
      const given = added.get(name) ?? '';
      expect(given.startsWith('$') ? block : given, name).toContain(value);
    }
  const framed = /~(\S*figures\S*) "";/.exec(block)?.[1] ?? '';
  for (const page of pages) expect(new RegExp(framed).test(`/${page}`), page).toBe(isFramed(page));
});

test('a large site keeps to the hundred rules that Cloudflare reads', () => {
  const many = Array.from({ length: 500 }, (_, page) => `ar/explainers/${page}/index.html`);
  const rules = headersFile([...files, ...many], '/', 'assets')
    .trim()
    .split('\n\n');
  expect(rules.length).toBeLessThanOrEqual(100);
});
