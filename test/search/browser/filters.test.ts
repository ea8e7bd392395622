// The filters of an answer while answers overtake each other, and an explainer that the address asks for before their names came.
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Words } from '../../../src/search/browser/words.ts';

const search = { kind: 'Kind', article: 'Explainer', status: 'Status', all: 'All', filters: 'Filter' };
const words = { search: { ...search, kinds: {} }, status: { announced: 'announced' } } as unknown as Words;
const start = { explainers: [{ path: 'explainers/x/', title: 'X', article: '003' }], pages: [], terms: [] };
beforeEach(() => {
  const { document } = parseHTML('<html lang="en"><body></body></html>');
  // A menu of this document has no value that can be set.
  const make = document.createElement.bind(document);
  document.createElement = ((name: string) => {
    const made = make(name);
    if (name === 'select') Object.defineProperty(made, 'value', { value: '', writable: true });
    return made;
  }) as typeof document.createElement;
  vi.stubGlobal('document', document);
  vi.stubGlobal('fetch', async () => Response.json(start));
});
afterEach(() => vi.unstubAllGlobals());

async function filtersFor(query: string) {
  const { createFilters } = await import('../../../src/search/browser/results/filters.ts');
  const filters = createFilters(words, new URLSearchParams(query), () => undefined);
  const option = (): string | null | undefined =>
    filters.element.querySelector('[name="status"] option[value="announced"]')?.textContent;
  return { filters, option };
}
const having = async (): Promise<ReadonlySet<string>> => new Set(['a', 'b', 'c']);
const isNow = (): boolean => false;

test('an explainer that the address asks for stands in the address before their names have come', async () => {
  const { filters } = await filtersFor('?article=003');
  expect(filters.values()).toEqual([['article', '003']]);
  filters.clear();
  expect(filters.values()).toEqual([]);
});

test('an answer that was overtaken leaves the counts of the later one', async () => {
  const { filters, option } = await filtersFor('?status=announced');
  let settle: (ids: ReadonlySet<string>) => void = () => undefined;
  const slow = new Promise<ReadonlySet<string>>((resolve) => {
    settle = resolve;
  });
  const early = filters.apply(
    ['a'],
    () => slow,
    () => true,
  );
  await filters.apply(['a', 'b', 'c'], having, isNow);
  expect(option()).toBe('announced (3)');
  settle(new Set(['a']));
  await early;
  expect(option()).toBe('announced (3)');
});

test('two answers that wait for the explainers at once name each of them once', async () => {
  const { filters } = await filtersFor('?status=announced');
  await Promise.all([filters.apply(['a'], having, isNow), filters.apply(['b'], having, isNow)]);
  expect(filters.element.querySelectorAll('[name="article"] option[value="003"]')).toHaveLength(1);
});

test('where texts that are not read decide, the options show no number', async () => {
  const { filters, option } = await filtersFor('?status=announced');
  await filters.apply(['a', 'b'], having, isNow);
  expect(option()).toBe('announced (2)');
  expect(await filters.apply(['a', 'b'], having, isNow, true)).toEqual(['a', 'b']);
  expect(option()).toBe('announced');
});
