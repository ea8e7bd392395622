// A lesson shown in a window that is not the whole screen: what a keyboard reaches in it, and after it.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { resize, setLetters, useChromium } from '../chromium.ts';
import { longestOfEachDirection, oneOfEachDirection } from '../site.ts';
import { crowdedWords, readHands } from './crowding.ts';

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

test.each(oneOfEachDirection)(
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

/** Hands that a class raises: a column of many, and a low one beside the model's answer. */
const RAISED = { 4: 28, 9: 3 };

/** Choices of lists in view that their list cuts. */
const cutChoices = (page: Page): Promise<string[]> =>
  page.locator('[data-scene] select:visible').evaluateAll((lists) =>
    (lists as HTMLSelectElement[]).flatMap((list) => {
      const { fontWeight, fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(list);
      const canvas = document.createElement('canvas').getContext('2d')!;
      canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const room = list.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      return [...list.options]
        .map(({ text }) => text)
        .filter((text) => canvas.measureText(text).width > room);
    }),
  );

/** Share of the window that the bar hides of every scene; 0 where it lies below them. */
const shareUnderBar = (page: Page): Promise<number> =>
  page
    .locator('.show-bar')
    .evaluate((bar) =>
      getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().height / innerHeight : 0,
    );

test.each(longestOfEachDirection)(
  'in %s no words of a drawing touch others and no choice is cut, hands stand over their number, before and after the answer; the bar leaves room for larger letters',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/lesson/?show=1#1`, { reducedMotion: 'reduce' });
    await page.locator('[data-showing]').waitFor();
    const scenes = await page.locator('[data-scene]').count();
    const found: string[] = [];
    for (let scene = 1; scene <= scenes; scene++) {
      const current = page.locator(`[data-scene="${scene}"][aria-current]`);
      await current.waitFor();
      const show = current.locator('[data-predict-show]:visible');
      const raised = Object.entries((await current.locator('.predict-times').count()) ? RAISED : {});
      for (const [times, count] of raised)
        for (let hand = 0; hand < count; hand++)
          await current.locator(`[data-predict-hand="${Number(times) - 1}"]`).click();
      for (const isAnswered of (await show.count()) ? [false, true] : [false]) {
        if (isAnswered) await show.click();
        for (const [width, height] of [
          [1366, 768],
          [1280, 720],
          [1024, 768],
          [1920, 1080],
          [768, 1024],
          [390, 844],
        ] as const) {
          await resize(page, width, height);
          const at = `scene ${scene}, ${width} × ${height}, answered: ${isAnswered}`;
          const read = raised.length > 0 ? await readHands(page) : [];
          const faults = [...(await crowdedWords(page)), ...(await cutChoices(page))];
          if (String(read) !== String(raised.map(([times]) => times))) faults.push(`hands read as ${read}`);
          found.push(...faults.map((fault) => `${at}: ${fault}`));
        }
      }
      if (scene < scenes) await page.locator('[data-show-next]').click();
    }
    expect(found).toEqual([]);
    const question = page.locator('[data-scene][aria-current] h2');
    const sizePx = (): Promise<number> =>
      question.evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
    await resize(page, 1366, 768);
    const usualPx = await sizePx();
    for (const times of [1, 2]) {
      await setLetters(page, times);
      for (const [width, height] of [
        [320, 256],
        [342, 192],
        [683, 384],
        [390, 844],
        [768, 1024],
        [1366, 768],
      ] as const) {
        await resize(page, width, height);
        const at = `${width} × ${height}, letters of ${times * 100} %`;
        expect(await shareUnderBar(page), at).toBeLessThan(0.4);
      }
      // A class reads no smaller letters because its teacher asks for larger ones.
      expect(await sizePx()).toBeGreaterThanOrEqual(usualPx);
    }
  },
);
