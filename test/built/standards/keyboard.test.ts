// Tab goes through a page in the order in which it is read, reaches all that can be used, and leaves at the end; and in the
// tree that assistive technology reads, a page has its landmarks once and nothing that can be used is without a name.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { isInOneLanguage, readerPages } from '../site.ts';

const chromium = useChromium();

/** One page of each kind, half of them in Arabic. */
const walked =
  /^\/\w\w\/(|explainers\/musk-and-morocco\/|simulator\/|lesson\/|lesson\/own\/|challenges\/|evidence\/|evidence\/promises\/|timeline\/|search\/|figures\/strait\/|teach\/|about\/)$/;
const opened = readerPages.filter((page) => walked.test(page.path) && isInOneLanguage(page));

declare global {
  interface Window {
    /** What has had the focus, in order. */
    focused: Element[];
  }
}

/** Notes what is focused, from the top of the page on, also where a field has the focus at first; gives how many elements Tab should reach. */
function startWalk(): number {
  window.focused = [];
  const first = document.body.firstElementChild as HTMLElement;
  first.tabIndex = -1;
  first.focus();
  document.addEventListener('focusin', ({ target }) => window.focused.push(target as Element));
  return document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]').length;
}

/** What is wrong with the walk: elements out of order, and elements that can be used and were not reached. */
function faultsOfWalk(): string[] {
  const shown = (element: Element): string => element.outerHTML.slice(0, 100);
  // A card stands at the end of the page and is entered from the claim that it belongs to.
  const focused = window.focused.filter((element) => !element.closest('[popover]'));
  const early = focused.filter(
    (element, place) =>
      place > 0 && !(focused[place - 1]!.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  const usable = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
  const left = [...usable].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled, [tabindex="-1"], [type="radio"]') &&
      !element.closest('[inert]') &&
      !focused.includes(element),
  );
  return [
    ...early.map((element) => `early: ${shown(element)}`),
    ...left.map((element) => `not reached: ${shown(element)}`),
  ];
}

test.each(opened)('$path is walked by Tab and has its landmarks and names', async ({ path }) => {
  const { page } = await chromium.visit(path, { reducedMotion: 'reduce' });
  await page.waitForLoadState('networkidle');
  // What comes when its place is near is there before the walk.
  for (const campus of await page.locator('[data-campus]').all()) {
    await campus.scrollIntoViewIfNeeded();
    await page.locator('[data-campus-racks] input').waitFor();
  }
  for (const walker of await page.locator('[data-walk]').filter({ visible: true }).all()) {
    await walker.scrollIntoViewIfNeeded();
    await expect.poll(() => walker.isEnabled()).toBe(true);
  }
  // The walk of a curve comes once a hand has come to its stage, and the hand may be past it by then.
  const stages = page.locator('[data-stage-of]:not([data-drawn])').filter({ visible: true });
  for (const stage of await stages.all()) {
    await stage.dispatchEvent('pointerdown');
    await stage.locator('.stage-walk').waitFor({ state: 'attached' });
  }
  const most = await page.evaluate(startWalk);
  // A claim opens its card, whose links are reached too where it comes before the next Tab.
  const limit = 3 * most;
  const isOut = (): Promise<boolean> => page.evaluate(() => document.activeElement === document.body);
  let steps = 0;
  do {
    await page.keyboard.press('Tab');
    steps += 1;
  } while (steps <= limit && !(await isOut()));
  expect(steps, 'the walk has an end').toBeLessThanOrEqual(limit);
  expect(await page.evaluate(faultsOfWalk)).toEqual([]);
  const tree = (await page.locator('body').ariaSnapshot()).split('\n');
  for (const landmark of ['banner', 'main', 'contentinfo'])
    expect(
      tree.filter((line) => new RegExp(`^\\s*- ${landmark}\\b`).test(line)),
      landmark,
    ).toHaveLength(1);
  const nameless =
    /^\s*- (?:link|button|slider|textbox|searchbox|combobox|checkbox|radio|spinbutton)(?::|$| \[)/;
  expect(tree.filter((line) => nameless.test(line))).toEqual([]);
});
