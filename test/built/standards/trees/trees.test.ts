// What assistive technology reads of a page of each kind: the Arabic tree is the one that is kept beside this file, and the
// other languages have the same one in other words.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from '../../chromium.ts';
import { SMALL_RUN } from '../../simulator/simulatorPage.ts';
import { languages } from '../../site.ts';
import { treeOf, withoutName } from './tree.ts';

interface Kind {
  path: string;
  /** Names of what is kept, each with what is to be there, or done, before it is read. */
  trees: Record<string, (page: Page) => Promise<unknown>>;
}

const loaded = async (): Promise<void> => {};
const quiet = (page: Page): Promise<void> => page.waitForLoadState('networkidle');
const there =
  (selector: string) =>
  (page: Page): Promise<void> =>
    page.locator(selector).first().waitFor({ state: 'attached' });

async function openDrawer(page: Page): Promise<void> {
  await page.locator('[data-open-drawer]').click();
  await page.locator('[data-drawer]').waitFor();
}

const kinds: Kind[] = [
  { path: '', trees: { 'texts/home': quiet } },
  { path: 'explainers/forty-to-five-hundred-megawatts/', trees: { 'texts/explainer': quiet } },
  { path: 'figures/strait/', trees: { 'texts/figure': quiet } },
  { path: 'evidence/', trees: { 'texts/evidence': loaded } },
  { path: 'glossary/', trees: { 'texts/glossary': loaded } },
  { path: 'timeline/', trees: { 'texts/timeline': loaded } },
  { path: 'method/', trees: { 'texts/method': quiet } },
  { path: 'accessibility/', trees: { 'texts/accessibility': loaded } },
  { path: '404/', trees: { 'texts/notThere': loaded } },
  {
    path: `simulator/?${SMALL_RUN}`,
    trees: { 'tools/simulator': there('[data-run-state="done"]'), 'tools/simulatorDrawer': openDrawer },
  },
  { path: 'lesson/', trees: { 'tools/lesson': quiet } },
  { path: 'lesson/?show=1#4', trees: { 'tools/lessonInClass': there('[data-showing]') } },
  { path: 'challenges/', trees: { 'tools/challenges': quiet } },
  { path: 'teach/', trees: { 'tools/teach': loaded } },
  { path: 'search/?q=gigawatt', trees: { 'tools/search': there('[data-search-result]') } },
];

const chromium = useChromium();

async function treesIn(language: string, { path, trees }: Kind): Promise<Record<string, string[]>> {
  const { page } = await chromium.read(`/${language}/${path}`, { locale: language, reducedMotion: 'reduce' });
  const read: Record<string, string[]> = {};
  for (const [kept, ready] of Object.entries(trees)) {
    await ready(page);
    read[kept] = await treeOf(page);
  }
  return read;
}

/** The first line that another language has otherwise. */
function otherwise(language: string, tree: string[], arabic: string[]): string {
  const at = arabic.findIndex((line, i) => withoutName(line) !== withoutName(tree[i] ?? ''));
  const line = at < 0 ? arabic.length : at;
  return `line ${line + 1} is «${arabic[line]?.trim()}» in Arabic, and «${tree[line]?.trim()}» in ${language}`;
}

test.each(kinds)('/$path', async (kind) => {
  const read = await Promise.all(languages.map((language) => treesIn(language, kind)));
  for (const kept of Object.keys(kind.trees)) {
    const arabic = read[languages.indexOf('ar')]![kept]!;
    await expect(`${arabic.join('\n')}\n`).toMatchFileSnapshot(`${kept}.yml`);
    for (const [i, language] of languages.entries()) {
      const tree = read[i]![kept]!;
      expect(tree.map(withoutName), otherwise(language, tree, arabic)).toEqual(arabic.map(withoutName));
    }
  }
});
