// The lesson as a reader and a class meet it: one visit in each language, one without script.
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { resize, useChromium } from '../chromium.ts';
import { documentOf, longestOfEachDirection, pages } from '../site.ts';
import { touch, way } from '../touch.ts';

const chromium = useChromium();
/** The end of a wait that hangs. */
const LIMIT = { timeout: 60_000 };
const shown = (page: Page): Promise<string | null> =>
  page.locator('[data-scene][aria-current="step"]').getAttribute('data-scene');
const finding = (page: Page, scene: number): Promise<string> =>
  page.locator(`[data-scene="${scene}"] [data-finding]`).innerText();

test.each(pages.filter(({ path }) => /\/lesson\/$/.test(path)))(
  '$path has ten scenes, each with a drawing, a sentence and the way to the simulator',
  ({ html }) => {
    const scenes = [...documentOf(html).querySelectorAll('[data-scene]')];
    expect(scenes.map((scene) => scene.getAttribute('data-scene'))).toEqual([...'123456789', '10']);
    for (const scene of scenes) {
      expect(scene.id).toBe(scene.getAttribute('data-scene'));
      expect(scene.querySelectorAll('svg[data-drawing][aria-label]')).toHaveLength(1);
      expect(scene.querySelector('[data-finding]')?.textContent).toMatch(/\d/);
      expect(scene.querySelector('[data-simulator-link]')?.getAttribute('href')).toContain('/simulator/');
      expect(scene.querySelectorAll('[data-control]').length).toBeGreaterThan(0);
    }
    // Drawings of one page never share an id.
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test.each([
  ['ar', 'ArrowLeft'],
  ['en', 'ArrowRight'],
])(
  'in %s a class is led by keys, a control moves picture and sentence, the language changes in mid-talk',
  async (language, onKey) => {
    const { page, errors, broken } = await chromium.visit(`/${language}/lesson/#4`, {
      viewport: { width: 1366, height: 768 },
    });
    expect(await shown(page)).toBe('4');
    const before = await finding(page, 4);
    const drawing = page.locator('[data-scene="4"] [data-drawing]');
    const still = await drawing.innerHTML();
    const slider = page.locator('[data-scene="4"] [data-control="pue"]');
    const first = Number(await slider.inputValue());
    await slider.press('ArrowUp');
    expect(Number(await slider.inputValue())).toBeGreaterThan(first);
    await slider.fill('1.5');
    await expect.poll(() => finding(page, 4), LIMIT).not.toBe(before);
    await expect.poll(() => drawing.innerHTML(), LIMIT).not.toBe(still);
    expect(new URL(page.url()).searchParams.get('pue')).toBe('1.5');
    const link = page.locator('[data-scene="4"] [data-simulator-link]');
    expect(await link.getAttribute('href')).toContain('pue=1.5');

    await page.locator('[data-show-start]').click();
    expect(await page.locator('[data-scene]:visible').count()).toBe(1);
    const sizes = await page
      .locator('[data-scene="4"] :is(h2, [data-finding], .control, summary)')
      .evaluateAll((parts) => parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
    // A slider that the keyboard has reached keeps the arrows; the keys of a clicker are the lesson's on every control.
    const moved = await slider.inputValue();
    await slider.press('ArrowUp');
    expect(await slider.inputValue()).not.toBe(moved);
    await slider.press('PageUp');
    expect(await shown(page)).toBe('3');
    await page.keyboard.press('PageDown');
    // One that a pointer has set gives them back.
    await slider.click();
    const set = await slider.inputValue();
    await page.keyboard.press(onKey);
    expect(await shown(page)).toBe('5');
    expect(await slider.inputValue()).toBe(set);
    await page.keyboard.press('PageDown');
    // The picture of waiting is played once, and then stands as it stood.
    const playing = page.locator('[data-scene="6"] [data-place-of] canvas');
    await playing.waitFor();
    await playing.waitFor({ state: 'detached' });
    await page.keyboard.press(' ');
    expect(await shown(page)).toBe('7');
    await page.keyboard.press('Home');
    expect(await shown(page)).toBe('1');
    await page.keyboard.press('End');
    expect(await shown(page)).toBe('10');
    await page.keyboard.press('PageUp');
    expect(await shown(page)).toBe('9');
    expect(new URL(page.url()).hash).toBe('#9');

    // Guess first: nothing of the answer is in view until it is asked for, and then both are.
    const scene = page.locator('[data-scene="9"]');
    expect(await scene.locator('[data-finding]').isVisible()).toBe(false);
    await scene.locator('[data-predict-hand="6"]').click();
    await scene.locator('[data-predict-show]').click();
    expect(await scene.locator('[data-finding]').isVisible()).toBe(true);
    expect(await scene.locator('[data-predict-drawing] .handle-box').getAttribute('d')).toMatch(/^M/);
    expect(await scene.locator('[data-predict-drawing] .water-edge').count()).toBe(1);

    const other = language === 'ar' ? 'en' : 'ar';
    await page.locator(`.show-bar [data-switch-language][hreflang="${other}"]`).click();
    await page.waitForURL(`${inject('siteOrigin')}/${other}/lesson/?show=1#9`);
    expect(await shown(page)).toBe('9');
    expect(await page.locator('[data-showing]').count()).toBe(1);
    // The browser took the whole screen with the page; one press gives it again.
    await page.locator('[data-show-full]').click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null), LIMIT).toBe(true);
    expect(await page.locator('[data-show-full]').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-showing]').count()).toBe(0);
    expect({ errors, broken }).toEqual({ errors: [], broken: [] });
  },
);

test.each(longestOfEachDirection)(
  'in %s a phone shows question, picture and what moves it in one view, the first scene is one press away, the next a swipe',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/lesson/`, { hasTouch: true });
    for (const [width, height] of [
      [390, 844],
      [360, 740],
    ] as const) {
      await resize(page, width, height);
      // A guess comes first in some, and the last scene is its words.
      for (const scene of [1, 2, 4, 5, 6, 7, 8]) {
        await page.evaluate((hash) => location.replace(hash), `#${scene}`);
        const bottoms = await page
          .locator(`[data-scene="${scene}"] :is(h2, [data-drawing], [data-control])`)
          .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
        const [question = 0, picture = 0, control = 0] = bottoms;
        expect(question, `scene ${scene} at ${width} x ${height}`).toBeGreaterThan(0);
        expect(Math.max(picture, control), `scene ${scene} at ${width} x ${height}`).toBeLessThanOrEqual(
          height,
        );
      }
    }
    await page.locator('.page-head .button.primary').click();
    await expect.poll(() => shown(page), LIMIT).toBe('1');
    await page.locator('[data-show-start]').click();
    const bar = await page.locator('.show-bar').boundingBox();
    expect(bar?.height, 'of a line that is read and one that is pressed').toBeLessThan(100);
    const session = await page.context().newCDPSession(page);
    const onwards = language === 'ar' ? 12 : -12;
    await touch(session, page, way([180, 300], [onwards, 1], 14));
    expect(await shown(page)).toBe('2');
    await touch(session, page, way([180, 300], [-onwards, 1], 14));
    expect(await shown(page)).toBe('1');
  },
);

test('a state of the address lasts while the model does not come, and a browser that takes no address stops no hand', async () => {
  const { page } = await chromium.visit('/en/lesson/?pue=1.3#4', {
    prepare: (opened) => opened.route('**/live.json', (route) => route.abort()),
  });
  const failed = page.locator('[data-scene="4"] [data-lost]');
  await failed.waitFor();
  expect(new URL(page.url()).search).toBe('?pue=1.3');
  await page.evaluate(() => {
    history.replaceState = () => {
      throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
    };
  });
  await page.unroute('**/live.json');
  // The hand moves before the model has come with the state of the address.
  const before = await finding(page, 4);
  const slider = page.locator('[data-scene="4"] [data-control="pue"]');
  await slider.fill('1.5');
  await expect.poll(() => finding(page, 4), LIMIT).not.toBe(before);
  expect(await slider.inputValue()).toBe('1.5');
  expect(await page.locator('[data-lost]').count()).toBe(0);
});

test('what an address asks of a scene and cannot be used is said in the scene, in class too', async () => {
  const { page } = await chromium.visit('/ar/lesson/?show=1&mw=999&acc=zzz#4', {
    viewport: { width: 1366, height: 768 },
  });
  const refusal = page.locator('[data-scene="4"] .refusal');
  await refusal.waitFor();
  for (const named of ['mw', '999', '500', 'acc', 'zzz']) expect(await refusal.innerText()).toContain(named);
  await page.locator('[data-scene="4"] [data-control="pue"]').fill('1.5');
  await expect.poll(() => refusal.count()).toBe(0);
});

test('a curve is drawn by keys as by hand', async () => {
  const { page } = await chromium.visit('/ar/lesson/#3', { viewport: { width: 390, height: 844 } });
  const scene = page.locator('[data-scene="3"]');
  await scene.locator('[data-predict-point="0"]').focus();
  await page.keyboard.press('ArrowUp');
  const svg = scene.locator('[data-predict-drawing]');
  const box = await svg.boundingBox();
  if (!box) throw new Error('the drawing has no place on the page');
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.6);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.93, box.y + box.height * 0.3, { steps: 12 });
  await page.mouse.up();
  expect(await svg.locator('.handle-box').count()).toBe(5);
  await scene.locator('[data-predict-show]').click();
  expect(await svg.locator('.trace').count()).toBe(1);
  expect(await svg.locator('.predict-line').count()).toBe(1);
});

test('without script every scene and its answer can be read', async () => {
  const { page } = await chromium.visit('/ar/lesson/', { javaScriptEnabled: false });
  expect(await page.locator('[data-finding]:visible').count()).toBe(10);
  expect(await page.locator('[data-drawing]:visible').count()).toBe(10);
  expect(await page.locator('main :is(button, input, select):visible').count()).toBe(0);
});

/** Numbers of the hands that come nearer than 2 px to the walls of their boxes. */
const tightHands = (page: Page): Promise<string[]> =>
  page.locator('.predict-hand:visible').evaluateAll((hands) =>
    hands.flatMap((hand) => {
      const range = document.createRange();
      range.selectNodeContents(hand);
      const [box, number] = [hand.getBoundingClientRect(), range.getBoundingClientRect()];
      const isTight = number.left < box.left + 2 || number.right > box.right - 2;
      return isTight ? [hand.textContent] : [];
    }),
  );

test.each([
  ['ar', 768, 1024],
  ['en', 1024, 768],
  ['fr', 1366, 768],
] as const)(
  'in class, in %s at %i x %i, the hands have room for their numbers',
  async (language, width, height) => {
    const { page } = await chromium.visit(`/${language}/lesson/?show=1#9`, { viewport: { width, height } });
    await page.locator('.predict-hand:visible').first().waitFor();
    expect(await tightHands(page)).toEqual([]);
    await page.locator('[data-scene="9"] [data-predict-show]').click();
    await page.locator('[data-scene="9"][data-answered]').waitFor();
    expect(await tightHands(page), 'answered').toEqual([]);
  },
);

test.each(longestOfEachDirection)(
  'in %s every curve of the lesson is walked by keys once a hand has come to its stage, read and marked, and not in class',
  async (language) => {
    const { page, errors } = await chromium.visit(`/${language}/lesson/`, { reducedMotion: 'reduce' });
    const unwalked: string[] = [];
    for (const scene of await page.locator('[data-scene]').all()) {
      const name = `scene ${await scene.getAttribute('data-scene')}`;
      const stage = scene.locator('[data-stage-of]:visible');
      // Where a class guesses first, the curve is its answer.
      if ((await stage.count()) === 0) await scene.locator('[data-predict-show]').press('Enter');
      // The power alone is drawn as one length.
      if ((await stage.getAttribute('data-drawn')) !== null) {
        unwalked.push(name);
        continue;
      }
      await stage.locator('[data-control]').first().focus();
      const sheet = stage.locator('.stage-walk');
      await sheet.locator('summary').press('Enter');
      const slider = sheet.locator('input:enabled');
      const read = sheet.locator('output');
      await slider.press('End');
      await expect.poll(() => read.textContent(), { message: name, ...LIMIT }).toMatch(/^500/);
      const last = await read.textContent();
      const mark = stage.locator('[data-drawing] .walk-mark');
      const before = await mark.getAttribute('d');
      await slider.press('ArrowLeft');
      expect(await read.textContent(), name).not.toBe(last);
      expect(await slider.getAttribute('aria-valuetext'), name).toBe(await read.textContent());
      expect(await mark.getAttribute('d'), name).not.toBe(before);
      await sheet.locator('summary').press('Enter');
      await mark.waitFor({ state: 'detached' });
    }
    expect(unwalked).toEqual(['scene 1', 'scene 2']);
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('[data-show-start]').click();
    expect(await page.locator('.stage-walk:visible').count()).toBe(0);
    expect(errors).toEqual([]);
  },
);
