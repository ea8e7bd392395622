// The lesson and the challenges on the screens of a class: each whole, its letters read by the last row.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { writeOwnLesson } from '../../../src/lesson/own/ownLesson.ts';
import { resize, useChromium } from '../chromium.ts';
import { longestOfEachDirection } from '../site.ts';
import { crowdedWords } from './crowding.ts';

const chromium = useChromium();
const shown = (page: Page): Promise<string | null> =>
  page.locator('[data-scene][aria-current="step"]').getAttribute('data-scene');

/** Texts of what is shown, in view that a last row would not read, drawings included: too small on the screen [px], or under the bar. */
const unreadTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lesson = document.querySelector('[data-showing]') as HTMLElement;
    const bar = document.querySelector('.show-bar') as HTMLElement;
    const foot = bar.getBoundingClientRect().top;
    const texts = document.createTreeWalker(lesson, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const parent = text.parentElement as Element;
      if (!text.data.trim() || parent.closest('script, template, option, .visually-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { width, bottom } = range.getBoundingClientRect();
      if (width === 0) continue;
      const scale = parent.closest('svg')?.getScreenCTM()?.a ?? 1;
      const px = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (px < 27.9) small.push(`${px.toFixed(1)} px: ${text.data.trim()}`);
      if (bottom > foot && parent.checkVisibility() && !bar.contains(parent))
        small.push(`under the bar: ${text.data.trim()}`);
    }
    if (lesson.scrollHeight > lesson.clientHeight + 2)
      small.push(`the scene is ${lesson.scrollHeight - lesson.clientHeight} px higher than the screen`);
    return small;
  });

/** Whether the bar at the foot has more than one line. */
const isBarBroken = (page: Page): Promise<boolean> =>
  page.locator('.show-bar > *').evaluateAll((parts) => {
    const middles = parts.map((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      return (top + bottom) / 2;
    });
    return Math.max(...middles) - Math.min(...middles) > 12;
  });

/** Whether the column, or what a scene draws in its place, is on the screen: of one loss both are. */
const hasPicture = (page: Page): Promise<boolean> =>
  page.locator('[data-scene][aria-current]').evaluate((scene) => {
    const [column, ...places] = ['.stage-drawing', '.scene-place-picture'].flatMap((kind) => [
      ...scene.querySelectorAll(kind),
    ]);
    const isShown = (each?: Element): boolean => (each?.getBoundingClientRect().width ?? 0) > 300;
    return places.length > 1 ? places.every(isShown) : isShown(column);
  });

/** Screens of a class, from the projector's up. */
const CLASS_SCREENS = [
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1920, 1080],
] as const;

/** Where the controls of the scene stand, as far as it is a matter of the hand on them. */
const controlsAt = (page: Page): Promise<string[]> =>
  page.locator('[aria-current="step"] [data-control]').evaluateAll((controls) =>
    controls.map((control) => {
      const { left, width } = control.getBoundingClientRect();
      return `${Math.round(left)}, ${Math.round(width)}`;
    }),
  );

/** Sets every control of the scene to another end. */
async function moveControls(page: Page): Promise<void> {
  for (const control of await page.locator('[aria-current="step"] [data-control]').all()) {
    const [kind, value, max] = await control.evaluate((each) =>
      each instanceof HTMLSelectElement
        ? ['choice', String(each.selectedIndex)]
        : ['slider', (each as HTMLInputElement).value, (each as HTMLInputElement).max],
    );
    if (kind === 'choice') await control.selectOption({ index: value === '1' ? 0 : 1 });
    else await control.fill(value === max ? '0' : (max ?? ''));
  }
  await page.locator('[aria-current="step"] [data-reset]:visible').waitFor();
}

/** Whether a hint, or what is said of a move, lies over a line of the goal or over a control. */
const coversGoal = (page: Page): Promise<boolean> =>
  page.locator('[data-challenge][aria-current="step"]').evaluate((challenge) => {
    const boxes = [...challenge.querySelectorAll('.challenge-goal li, [data-control]')].map((part) =>
      part.getBoundingClientRect(),
    );
    return [...challenge.querySelectorAll('.challenge-hint > p, [data-verdict]')].some((said) => {
      if (!said.textContent || !said.checkVisibility() || getComputedStyle(said).clipPath !== 'none')
        return false;
      const { left, right, top, bottom } = said.getBoundingClientRect();
      return boxes.some(
        (box) => left < box.right && box.left < right && top + 1 < box.bottom && box.top < bottom - 1,
      );
    });
  });

/** The judge of the challenge says the longest that it can. */
const sayLongest = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('[data-challenges]')!;
    const { reached, moved } = JSON.parse(host.dataset.words!) as Record<string, string>;
    const said = [reached!, moved!].sort((a, b) => b.length - a.length)[0]!;
    host.querySelector('[aria-current="step"] [data-verdict]')!.textContent = said;
  });

test.each(longestOfEachDirection)(
  'in class, in %s, every scene is whole on the screen, before and after its answer and a move that shifts no control, no word is under 28 px, and the bar one line',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/lesson/?show=1#1`, { reducedMotion: 'reduce' });
    await page.locator('[data-showing]').waitFor();
    const found: string[] = [];
    for (let scene = 1; scene <= 10; scene++) {
      expect(await shown(page)).toBe(String(scene));
      const answer = page.locator(`[data-scene="${scene}"] [data-predict-show]:visible`);
      const states = (await answer.count()) ? ['asked', 'answered', 'moved'] : ['answered', 'moved'];
      const held: Record<string, string[]> = {};
      for (const state of states) {
        if (state === 'answered' && states.length === 3) await answer.click();
        if (state === 'moved') await moveControls(page);
        for (const [width, height] of CLASS_SCREENS) {
          await resize(page, width, height);
          const faults = await unreadTexts(page);
          if (await isBarBroken(page)) faults.push('the bar is broken');
          // A guess is asked for on a picture of its own.
          if (state !== 'asked' && !(await hasPicture(page))) faults.push('a picture is missing');
          const controls = await controlsAt(page);
          if (state === 'moved' && String(controls) !== String(held[width]))
            faults.push('a control is shifted');
          held[width] = controls;
          found.push(...faults.map((fault) => `scene ${scene}, ${width} × ${height}, ${state}: ${fault}`));
        }
      }
      await page.keyboard.press('PageDown');
    }
    expect(found).toEqual([]);
  },
);

test('a scene of a teacher’s own, its question and its sentence of two lines each, is whole on the screen', async () => {
  const scene = {
    state: '?mw=240&pue=1.4',
    title: 'How much of the power does cooling take where the summer is as hot as here?',
    sentence:
      'Look at the top of the column: this is what the cooling takes, before a single chip has computed.',
  };
  const { page } = await chromium.visit('/en/lesson/own/');
  await page.evaluate((kept) => localStorage.setItem('own-lesson', kept), writeOwnLesson([scene]));
  await page.goto(new URL('?show=1', page.url()).href);
  await page.locator('[data-showing] [data-finding]').waitFor();
  const found: string[] = [];
  for (const [width, height] of CLASS_SCREENS) {
    await resize(page, width, height);
    found.push(...(await unreadTexts(page)).map((fault) => `${width} × ${height}: ${fault}`));
  }
  expect(found).toEqual([]);
});

test.each(longestOfEachDirection)(
  'in class, in %s, every challenge is whole on the screen, before and after a move, with what is said of it and with its hints, and no word is under 28 px or touches another in its drawing',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/challenges/?show=1`, { reducedMotion: 'reduce' });
    await page.locator('[data-showing]').waitFor();
    const current = page.locator('[data-challenge][aria-current="step"]');
    const found: string[] = [];
    for (let challenge = 1; challenge <= 12; challenge++) {
      expect(new URL(page.url()).hash).toBe(`#${await current.getAttribute('id')}`);
      const held: Record<string, string[]> = {};
      for (const state of ['asked', 'judged', 'hinted']) {
        if (state === 'judged') {
          await moveControls(page);
          await sayLongest(page);
        }
        if (state === 'hinted')
          for (const hint of await current.locator('.challenge-hint > summary').all()) await hint.click();
        // What is said of a move takes most room where there is least.
        for (const [width, height] of state === 'asked' ? CLASS_SCREENS : CLASS_SCREENS.slice(0, 2)) {
          await resize(page, width, height);
          const faults = await unreadTexts(page);
          if (await isBarBroken(page)) faults.push('the bar is broken');
          const controls = await controlsAt(page);
          held[width] ??= controls;
          if (state === 'asked') faults.push(...(await crowdedWords(page, '[aria-current="step"]')));
          if (await coversGoal(page)) faults.push('what is said covers the goal');
          if (String(controls) !== String(held[width])) faults.push('a control is shifted');
          found.push(
            ...faults.map((fault) => `challenge ${challenge}, ${width} × ${height}, ${state}: ${fault}`),
          );
        }
      }
      await page.keyboard.press('PageDown');
    }
    expect(found).toEqual([]);
  },
);
