// What search costs a reader: nothing before it is opened, and so many bytes until the first answer, headers counted.
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Response } from 'playwright';
import { expect, inject, test } from 'vitest';
import { readLanguages } from '../../../src/ledger/read/readContent.ts';
import { useChromium, type Visit } from '../chromium.ts';
import { root } from '../site.ts';
import { openDialog } from './searchAsk.ts';

const limits = { median: 85_000, worst: 100_000 };
/** Where no word is of the reader's language the index of the others comes too. */
const limitOfBoth = 150_000;

const queries: Record<string, string[]> = {
  ar: [
    'مركز بيانات',
    'الداخلة',
    'ستارلينك',
    'الطاقة المتجددة',
    'العقوبات على روسيا',
    'من يملك مركز الداخلة',
    'كم وظيفة بحلول 2030',
    'المحاكي',
    'السيادة الرقمية',
    '500 ميغاواط',
    'معالجات إنفيديا في إفريقيا',
    'العملات المشفرة',
    'بطارية',
    'واش ماسك غادي يستثمر فالمغرب',
    'الألياف البصرية',
  ],
  en: [
    'batteries',
    'goodput',
    'who owns the data centre in Dakhla',
    '500 MW',
    'renewable energy',
    'BRICS',
    'sanctoins',
    'how many jobs by 2030',
    'submarine cable to Spain',
    'glossary',
    'tensor parallelism',
    'molten salt',
    'cloud act',
    'Naver',
    'panneaux solaires',
  ],
  fr: [
    'centre de données',
    'Dakhla',
    'énergie renouvelable',
    'sels fondus',
    'combien d’emplois d’ici 2030',
    'sanctions contre la Russie',
    'souveraineté numérique',
    '500 MW',
    'câble sous-marin',
    'qui possède le centre de Dakhla',
    'diplômés',
    'batteries',
    'Starlink',
    'glossaire',
    'refroidissement',
  ],
};

const isSearchFile = (url: string): boolean => /\/pagefind\/|\/assets\/(dialog|panel|words)/.test(url);

/** The copy for reading offline begins by itself after four seconds, with or without a search. */
const isOfCopy = (url: string): boolean => /\/assets\/(register|keepCopy|choice)\./.test(url);

const chromium = useChromium();

/** Bytes of each body as brotli packs it, by address: most queries ask for the same files. */
const packed = new Map<string, number>();

async function packedBytes(response: Response): Promise<number> {
  const url = response.url();
  const known = packed.get(url) ?? brotliCompressSync(await response.body()).length;
  packed.set(url, known);
  return known;
}

/** What a page asks for where nothing is searched: nothing of search. */
async function filesOfPage({ page }: Visit, responses: Map<string, Response>, address: string) {
  responses.clear();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const files = new Set(responses.keys());
  expect(files.size).toBeGreaterThan(0);
  expect([...files].filter(isSearchFile)).toEqual([]);
  return files;
}

/** Bytes from the opening of the dialog to the answer: bodies as brotli packs them, and headers as they came. */
async function bytesToAnswer(
  { page, errors }: Visit,
  responses: Map<string, Response>,
  ofPage: ReadonlySet<string>,
  address: string,
  query: string,
) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
  responses.clear();
  await page.goto(address);
  await openDialog(page);
  await page.keyboard.insertText(query);
  await page.locator('dialog [data-search-state="done"]').waitFor();
  const sizes = [...responses]
    .filter(([url]) => !ofPage.has(url) && !isOfCopy(url))
    .map(async ([, response]) => {
      const { responseHeadersSize } = await response.request().sizes();
      return (await packedBytes(response)) + responseHeadersSize;
    });
  expect(errors).toEqual([]);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

type Cost = [bytes: number, query: string];

/** What each query costs on a page in the language. */
async function costsOf(language: string, asked: string[]): Promise<Cost[]> {
  const costs: Cost[] = [];
  const responses = new Map<string, Response>();
  const address = `${inject('siteOrigin')}/${language}/about/`;
  const visit = await chromium.visit(`/${language}/about/`);
  visit.page.on('response', (response) => responses.set(response.url(), response));
  const ofPage = await filesOfPage(visit, responses, address);
  for (const query of asked)
    costs.push([await bytesToAnswer(visit, responses, ofPage, address, query), query]);
  return costs;
}

const codesOf = (hasOwnIndex: boolean): string[] =>
  readLanguages(join(root, 'content'))
    .filter(({ fallback }) => (fallback !== undefined) === hasOwnIndex)
    .map(({ code }) => code);

test.each([
  { index: 'that all complete languages share', readers: codesOf(false) },
  { index: 'of one language', readers: codesOf(true) },
])(
  'queries in $readers cost no more bytes than their limits until the first answer',
  async ({ index, readers }) => {
    const costs: Cost[] = [];
    for (const language of readers) costs.push(...(await costsOf(language, queries[language] ?? [])));
    costs.sort(([one], [other]) => one - other);
    const [median = 0] = costs[costs.length >> 1] ?? [];
    const [worst = 0, costliest] = costs.at(-1) ?? [];
    console.log(
      `search: bytes until the first answer by the index ${index}: median ${median}, worst ${worst} (${costliest})`,
    );
    expect(costs).toHaveLength(15 * readers.length);
    expect(median).toBeLessThanOrEqual(limits.median);
    expect(worst).toBeLessThanOrEqual(limits.worst);
  },
);

test('a query that is in none of the words of its page costs both indexes, and no more', async () => {
  const [[bytes = 0] = []] = await costsOf(codesOf(true)[0] ?? '', ['مراكش']);
  expect(bytes).toBeLessThanOrEqual(limitOfBoth);
});
