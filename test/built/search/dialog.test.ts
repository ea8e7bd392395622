// The search dialog: how it opens, what it offers, its keyboard, its room on small screens, what it remembers.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { untilDrawn, useChromium } from '../chromium.ts';
import { openDialog } from './searchAsk.ts';

describe('the search dialog', () => {
  const chromium = useChromium();

  test('opens with Ctrl K and with /, but not from a field, and not where / is switched off', async () => {
    const { page } = await chromium.read('/en/');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('a/b');
    expect(await page.locator('dialog input[type="search"]').inputValue()).toBe('a/b');
    await page.locator('dialog .slash input').uncheck();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    const isHandled = await page.evaluate(
      () =>
        !document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: '/', code: 'Slash', bubbles: true, cancelable: true }),
        ),
    );
    expect(isHandled).toBe(false);
  });

  test.each([
    { what: 'Ctrl K', key: 'ن', code: 'KeyK', ctrlKey: true },
    { what: '/', key: 'ظ', code: 'Slash', ctrlKey: false },
  ])('opens by the place of $what on a keyboard without Latin letters', async ({ key, code, ctrlKey }) => {
    const { page } = await chromium.read('/ar/');
    const isHandled = await page.evaluate(
      (init) =>
        !document.body.dispatchEvent(
          new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
        ),
      { key, code, ctrlKey },
    );
    expect(isHandled).toBe(true);
    await page.locator('dialog[open]').waitFor();
  });

  test('keys that come before the first answer lead to no offer and keep the focus', async () => {
    let comes: (() => void) | undefined;
    const { page } = await chromium.visit('/en/glossary/', {
      prepare: (opened) =>
        opened.route('**/pagefind/vocabulary.json', (route) => {
          comes = () => void route.continue();
        }),
    });
    await openDialog(page);
    await page.locator('dialog .offers a').first().waitFor();
    await page.keyboard.type('noor');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const hasFocus = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.matches('dialog input[type="search"]') ?? false);
    expect(await hasFocus()).toBe(true);
    await expect.poll(() => comes).toBeDefined();
    comes?.();
    await page.locator('dialog [data-search-state="done"]').waitFor();
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === '#noor');
  });

  test('Enter before the first answer asks the results page', async () => {
    const { page } = await chromium.visit('/en/glossary/', {
      prepare: (opened) => opened.route('**/pagefind/vocabulary.json', () => undefined),
    });
    await openDialog(page);
    await page.locator('dialog .offers a').first().waitFor();
    await page.keyboard.type('noor');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/en/search/' && url.search === '?q=noor');
  });

  test('that takes long to come does not open once Escape has called it off', async () => {
    let comes: (() => void) | undefined;
    const { page } = await chromium.visit('/en/', {
      prepare: (opened) =>
        opened.route('**/assets/dialog*.js', (route) => {
          comes = () => void route.continue();
        }),
    });
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await expect.poll(() => comes).toBeDefined();
    comes?.();
    await page.locator('dialog').waitFor({ state: 'attached' });
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
  });

  test('remembers queries on the device and forgets them', async () => {
    const { page } = await chromium.read('/en/');
    await openDialog(page);
    await page.keyboard.insertText('sanctions');
    await page.locator('dialog [data-search-state="done"]').waitFor();
    await page.locator('dialog [data-search-result]').first().click();
    await page.waitForURL('**/explainers/**');
    await openDialog(page);
    await page.locator('dialog .recent li button').filter({ hasText: 'sanctions' }).waitFor();
    await page.locator('dialog .recent > button').click();
    await page.locator('dialog .recent').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => localStorage.getItem('search-recent'))).toBeNull();
  });

  test('remembers a query that Enter sends from the field to the results page', async () => {
    const { page } = await chromium.read('/en/');
    await openDialog(page);
    await page.keyboard.insertText('batteries');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=batteries');
    expect(await page.evaluate(() => localStorage.getItem('search-recent'))).toBe('["batteries"]');
  });

  const chosen = (page: Page): Promise<string | null> =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return id ? (document.getElementById(id)?.querySelector('a')?.getAttribute('href') ?? null) : null;
    });

  test('goes through results by arrows while the field keeps the focus, and to the other language sideways', async () => {
    const { page } = await chromium.read('/ar/');
    await openDialog(page);
    await page.keyboard.insertText('العقوبات');
    await page.locator('dialog [data-search-state="done"]').waitFor();
    await page.keyboard.press('ArrowDown');
    const first = await chosen(page);
    expect(first).toMatch(/^\/ar\/[a-z]+\//);
    await page.keyboard.press('ArrowLeft');
    expect(await chosen(page)).toBe(first?.replace('/ar/', '/en/'));
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page)).toBeNull();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type(' ا');
    expect(await page.locator('dialog input[type="search"]').inputValue()).toBe('العقوبات ا');
    await page.locator('dialog [data-search-state="done"]').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.locator('dialog [data-search-state="done"]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
  });

  test('Escape leaves the result that is chosen, then the dialog, and never the query', async () => {
    const { page } = await chromium.read('/en/');
    await openDialog(page);
    await page.keyboard.insertText('salt');
    await page.locator('dialog [data-search-rank="1"]').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).not.toBeNull();
    await page.keyboard.press('Escape');
    expect(await chosen(page)).toBeNull();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await openDialog(page);
    expect(await page.locator('dialog input[type="search"]').inputValue()).toBe('salt');
  });

  test('opens by / in the very moment in which it was closed', async () => {
    const { page } = await chromium.read('/en/');
    await openDialog(page);
    const isOpenAgain = await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => {
      const field = dialog.querySelector('input');
      dialog.close();
      field?.focus();
      const key = { key: '/', code: 'Slash', bubbles: true, cancelable: true };
      return field?.dispatchEvent(new KeyboardEvent('keydown', key)) === false;
    });
    expect(isOpenAgain).toBe(true);
    await page.locator('dialog[open]').waitFor();
  });

  test('a letter typed on a result goes on with the query', async () => {
    const { page } = await chromium.read('/en/');
    await openDialog(page);
    await page.keyboard.insertText('sanction');
    await page.locator('dialog [data-search-rank]').first().focus();
    await page.keyboard.press('s');
    expect(await page.locator('dialog input[type="search"]').inputValue()).toBe('sanctions');
  });

  test('arrows leave a composition alone', async () => {
    const { page } = await chromium.read('/en/');
    await openDialog(page);
    await page.keyboard.insertText('sanctions');
    await page.locator('dialog [data-search-state="done"]').waitFor();
    await page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true }),
      ),
    );
    expect(await chosen(page)).toBeNull();
  });

  test('offers explainers, the simulator and terms before anything is typed', async () => {
    const { page } = await chromium.read('/en/about/');
    await openDialog(page);
    await page.locator('dialog .offers a[href="/en/simulator/"]').waitFor();
    expect(await page.locator('dialog .offers a[href^="/en/explainers/"]').count()).toBe(5);
    expect(await page.locator('dialog .offers a[href^="/en/glossary/#"]').count()).toBe(8);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('.offers') !== null)).toBe(true);
  });

  test('the page behind the dialog does not scroll', async () => {
    const { page } = await chromium.read('/en/explainers/musk-and-morocco/');
    await openDialog(page);
    await page.mouse.move(5, 400);
    await page.mouse.wheel(0, 600);
    await untilDrawn(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('on a screen of 360 by 360 the filters and a result can be reached', async () => {
    const { page } = await chromium.read('/en/', { viewport: { width: 360, height: 360 } });
    await openDialog(page);
    await page.keyboard.insertText('sanctions');
    // What is offered before a query is done too: the filters come with the results.
    await page.locator('dialog [data-search-rank="1"]').waitFor();
    await page.locator('dialog .narrow summary').click();
    for (const part of ['dialog .narrow select[name="status"]', 'dialog [data-search-rank="1"]']) {
      await expect
        .poll(
          async () => {
            await page.locator(part).scrollIntoViewIfNeeded();
            const box = await page.locator(part).boundingBox();
            return box !== null && box.height > 10 && box.y + box.height <= 361;
          },
          { message: part, timeout: 15_000 },
        )
        .toBe(true);
    }
  });
});
