// A lesson shown in a window that is not the whole screen: what a keyboard reaches in it, and after it.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { languages } from '../site.ts';

const chromium = useChromium();

/** Presses Tab so often; for each, whether the focus left the lesson, and whether it is behind the one before it. */
async function tabs(page: Page, count: number): Promise<{ outside: string[]; backwards: string[] }> {
  const outside: string[] = [];
  const backwards: string[] = [];
  await page.evaluate(() => Object.assign(window, { before: document.activeElement }));
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('Tab');
    const { name, isOutside, isBackwards } = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const { before } = window as unknown as { before: Node };
      Object.assign(window, { before: at });
      return {
        name: `${at.tagName} ${at.id} ${at.textContent?.trim().slice(0, 30)}`,
        isOutside: at !== document.body && !at.closest('[data-lesson]'),
        isBackwards: !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
      };
    });
    if (isOutside) outside.push(name);
    if (isBackwards) backwards.push(name);
  }
  return { outside, backwards };
}

test.each(languages)(
  'in %s the focus stays in what is shown, and after it goes on from the scene',
  async (language) => {
    const { page } = await chromium.read(`/${language}/lesson/?show=1#4`, {
      viewport: { width: 1366, height: 768 },
    });
    await page.locator('[data-showing]').waitFor();
    expect((await tabs(page, 30)).outside).toEqual([]);
    await page.locator('[data-show-leave]').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('scene-4');
    const box = await page.locator('#scene-4').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(768);
    expect(await page.locator('[inert]').count()).toBe(0);
    expect((await tabs(page, 20)).backwards).toEqual([]);
  },
);

test('search opens over a lesson in class, and its keys are its own', async () => {
  const { page } = await chromium.read('/en/lesson/?show=1#4', { viewport: { width: 1366, height: 768 } });
  await page.locator('[data-showing]').waitFor();
  await page.keyboard.press('Control+k');
  const field = page.locator('dialog[open] input').first();
  await field.waitFor();
  await field.fill('gpu');
  expect(await field.inputValue()).toBe('gpu');
});

test('the last scene shows its picture beside its words', async () => {
  const { page } = await chromium.read('/fr/lesson/?show=1#10', { viewport: { width: 1366, height: 768 } });
  const boxOf = (part: string) => page.locator(`[data-scene="10"] ${part}`).boundingBox();
  const [picture, words] = await Promise.all([boxOf('[data-drawing]'), boxOf('.scene-words')]);
  expect(picture?.width).toBeGreaterThan(300);
  expect(picture?.x).toBeGreaterThanOrEqual((words?.x ?? 0) + (words?.width ?? 0));
});
