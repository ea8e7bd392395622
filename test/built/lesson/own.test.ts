// An own lesson in the built site: made, kept, passed on as an address and as a file, with what is wrong named.
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { MOST_SCENES, writeOwnLesson } from '../../../src/lesson/own/ownLesson.ts';
import { resize, useChromium } from '../chromium.ts';

const chromium = useChromium();
/** The end of a wait that hangs. */
const LIMIT = { timeout: 60_000 };
/** What is said, without the marks that keep a received text together. */
const said = async (faults: Locator): Promise<string> =>
  (await faults.innerText()).replace(/[\u2066-\u2069]/g, '');

const isInView = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

/** Opens the lesson that was set aside last. */
async function openAside(page: Page): Promise<void> {
  const aside = page.locator('[data-own-aside]');
  if (!(await aside.locator('[data-aside-open]').first().isVisible())) await aside.locator('summary').click();
  await aside.locator('[data-aside-open]').first().click();
}

test('a state becomes a scene that stays on the device and travels in an address', async () => {
  const { page, errors } = await chromium.visit('/ar/lesson/own/');
  const scenes = page.locator('[data-own-scenes] [data-scene]');
  const add = async (state: string, title: string): Promise<void> => {
    await page.locator('[data-own-field="state"]').fill(state);
    await page.locator('[data-own-field="title"]').fill(title);
    await page.locator('[data-own-field="sentence"]').fill('انظروا إلى الماء.');
    await page.locator('[data-own-form] button').click();
  };
  await add('?mw=7', 'خطأ');
  await page.locator('[data-own-faults] li').waitFor();
  for (const named of ['mw', '7', '40', '500'])
    expect(await page.locator('[data-own-faults]').innerText()).toContain(named);
  expect(await scenes.count()).toBe(0);

  // The field that has to change has the keyboard, and what is wrong with it is in view.
  expect(await page.locator('[data-own-field="state"][aria-invalid="true"]:focus').count()).toBe(1);
  expect(await isInView(page.locator('[data-own-faults] li'))).toBe(true);
  await add('hello', 'خطأ');
  await page.locator('[data-own-faults] li', { hasText: 'hello' }).waitFor();
  expect(await scenes.count()).toBe(0);

  await add('https://school.example/ar/simulator/?mw=120&pue=1.4', 'كم يكلّف التبريد؟');
  await add('use=many', 'ونماذج كثيرة؟');
  expect(await scenes.count()).toBe(2);
  expect(await page.locator('[data-own-faults] li').count()).toBe(0);
  const finding = scenes.first().locator('[data-finding]');
  await expect.poll(() => finding.innerText(), LIMIT).toContain('120');

  await scenes.last().locator('[data-own-up]').press('Enter');
  expect(await scenes.first().locator('h2').innerText()).toBe('ونماذج كثيرة؟');
  // The keyboard stays with the scene that it moves.
  await page.keyboard.press('Tab');
  expect(await scenes.first().locator('[data-own-down]:focus').count()).toBe(1);
  await page.locator('[data-show-start]').click();
  expect(await page.locator('[data-scene]:visible').count()).toBe(1);
  await page.keyboard.press('PageDown');
  expect(await scenes.last().getAttribute('aria-current')).toBe('step');
  // The talk goes on in another language, and after a reload.
  await page.locator('.show-bar [data-switch-language][hreflang="en"]').click();
  await page.waitForURL(/\/en\/lesson\/own\/\?show=2$/);
  await page.locator('[data-showing] [data-scene="2"][aria-current]').waitFor();
  await page.reload();
  await page.locator('[data-showing] [data-scene="2"][aria-current]').waitFor();
  expect(await page.locator('[data-show-place]').innerText()).toContain('2');
  await page.keyboard.press('Escape');
  expect(new URL(page.url()).search).toBe('');

  expect(await page.locator('[data-own-code]').isVisible()).toBe(false);
  await page.locator('[data-own-link]').click();
  await page.locator('[data-own-code] path').waitFor();
  // Beside the code stands what it opens and where.
  expect(await page.locator('[data-own-opens]').innerText()).toContain(new URL(page.url()).host);
  const hash = new URL(page.url()).hash;
  expect(hash).toMatch(/^#lesson=/);
  await page.goto(new URL('/ar/lesson/own/', page.url()).href);
  await expect.poll(() => scenes.count(), LIMIT).toBe(2);
  // What a new lesson took the place of comes back.
  await page.locator('[data-own-clear]').click();
  expect(await scenes.count()).toBe(0);
  await openAside(page);
  expect(await scenes.count()).toBe(2);
  await page.locator('[data-own-clear]').click();
  await page.reload();
  await page.locator('[data-own-form]').waitFor();
  expect(await scenes.count()).toBe(0);
  await add('', 'واحد');
  await expect.poll(() => scenes.count(), LIMIT).toBe(1);
  // A lesson that comes with the address of the open page is shown, and one that is changed no longer stands there.
  await page.evaluate((sent) => location.assign(sent), hash);
  await expect.poll(() => scenes.count(), LIMIT).toBe(2);
  await add('', 'ثلاثة');
  await expect.poll(() => scenes.count(), LIMIT).toBe(3);
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await expect.poll(() => scenes.count(), LIMIT).toBe(3);
  // So do scenes that were removed.
  for (const left of [2, 1]) {
    await scenes.first().locator('[data-own-remove]').click();
    expect(await scenes.count()).toBe(left);
  }
  await openAside(page);
  expect(await scenes.count()).toBe(3);

  // Where the model's seeds do not come, the page says so, and what is kept on the device stays.
  await page.route('**/live.json', (route) => route.abort());
  await page.reload();
  await page.locator('[data-lost]').waitFor();
  await add('', 'أربعة');
  expect(await scenes.count()).toBe(0);
  await page.unroute('**/live.json');
  await page.locator('[data-own-form] button').click();
  await expect.poll(() => scenes.count(), LIMIT).toBe(4);
  expect(await page.locator('[data-lost]').count()).toBe(0);
  errors.length = 0;

  await page.goto(new URL(`/en/lesson/own/${hash}`, page.url()).href);
  await expect.poll(() => scenes.count(), LIMIT).toBe(2);

  const file = (scene: object): { name: string; mimeType: string; buffer: Buffer } => ({
    name: 'lesson.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        format: 'miqyas-lesson',
        version: 1,
        scenes: [scene, { state: '', title: 'Kept', sentence: 'The rest is kept.' }],
      }),
    ),
  });
  await page.locator('[data-own-load]').setInputFiles(file({ state: '?mw=9000', title: 'x', sentence: 'y' }));
  await expect.poll(() => scenes.count(), LIMIT).toBe(3);
  expect(await page.locator('[data-own-faults]').innerText()).toContain('scenes.1.state');
  expect(errors).toEqual([]);
});

test('a state that the simulator sends waits in the form, and becomes a scene', async () => {
  const { page } = await chromium.visit('/fr/simulator/?backend=cpu&steps=4&reps=1&mw=300');
  await page.locator('[data-open-take]:enabled').press('Enter');
  await page.locator('[data-make-scene]').click();
  await page.waitForURL(/\/fr\/lesson\/own\/\?.*mw=300/);
  const field = (name: string) => page.locator(`[data-own-field="${name}"]`);
  await expect.poll(() => field('state').inputValue(), LIMIT).toContain('mw=300');
  await field('title').fill('Combien ?');
  // What is half written is there in another language too.
  await page.locator('header [data-switch-language][hreflang="en"]').first().click();
  await page.waitForURL(/\/en\/lesson\/own\//);
  await expect.poll(() => field('title').inputValue(), LIMIT).toBe('Combien ?');
  expect(await field('state').inputValue()).toContain('mw=300');
  await field('sentence').fill('Regardez.');
  await page.locator('[data-own-form] button').click();
  const scenes = page.locator('[data-own-scenes] [data-scene]');
  await expect.poll(() => scenes.count(), LIMIT).toBe(1);
  expect(await scenes.locator('[data-simulator-link]').getAttribute('href')).toContain('mw=300');
});

test('a state that is at a loss has its picture, its loss in the plane, and says what is changed', async () => {
  const scene = { state: '?mw=300&pue=1.5&at=waiting', title: 'Who waits?', sentence: 'Look.' };
  const { page, errors } = await chromium.visit('/en/lesson/own/', {
    prepare: (page) => page.addInitScript(keep, writeOwnLesson([scene, { ...scene, state: '?pue=1.5' }])),
  });
  const [first, second] = [1, 2].map((n) => page.locator(`[data-own-scenes] [data-scene="${n}"]`));
  await first!.locator('[data-place-drawing] .rack-3').waitFor({ state: 'attached', ...LIMIT });
  expect(await second!.locator('[data-place-of]').count()).toBe(0);
  expect(await first!.locator('[data-simulator-link]').getAttribute('href')).toMatch(/&at=waiting$/);
  await resize(page, 1024, 768);
  await page.locator('[data-show-start]').click();
  for (const shown of [first!, second!]) {
    await expect
      .poll(() => shown.locator('[data-own-settings]').innerText())
      .toMatch(/^Changed settings: .*PUE.*1\.5/);
    expect(await shown.locator('.stage-drawing').isVisible()).toBe(true);
    await page.keyboard.press('PageDown');
  }
  expect(errors).toEqual([]);
});

test('a file of another hand is refused in the language of the page, with its line', async () => {
  const { page } = await chromium.visit('/ar/lesson/own/');
  const buffer = Buffer.from('{"format":"x","format":"y"}');
  await page
    .locator('[data-own-load]')
    .setInputFiles({ name: 'lesson.json', mimeType: 'application/json', buffer });
  const fault = page.locator('[data-own-faults] li');
  await fault.waitFor();
  expect(await fault.innerText()).toContain('السطر 1');
  expect(await fault.innerText()).not.toContain('line');
});

const keep = (kept: string): void => localStorage.setItem('own-lesson', kept);
const lessonOf = (count: number): string =>
  writeOwnLesson(Array.from({ length: count }, () => ({ state: '', title: 'Kept', sentence: 'Look.' })));

test('a scene and a file beyond the most that a lesson holds are refused, and what is kept stays', async () => {
  const full = lessonOf(MOST_SCENES);
  const { page, errors } = await chromium.visit('/en/lesson/own/', {
    prepare: (page) => page.addInitScript(keep, full),
  });
  const scenes = page.locator('[data-own-scenes] [data-scene]');
  const faults = page.locator('[data-own-faults] li');
  await expect.poll(() => scenes.count(), LIMIT).toBe(MOST_SCENES);
  await page.locator('[data-own-field="title"]').fill('One more');
  await page.locator('[data-own-field="sentence"]').fill('Look.');
  await page.locator('[data-own-form] button').click();
  await faults.waitFor();
  expect(await said(faults)).toContain(`received ${MOST_SCENES + 1}, expected at most ${MOST_SCENES} scenes`);
  expect(await page.locator('[data-own-field="title"]').inputValue()).toBe('One more');
  const file = { name: 'lesson.json', mimeType: 'application/json', buffer: Buffer.from(lessonOf(2)) };
  await page.locator('[data-own-load]').setInputFiles(file);
  await expect.poll(() => said(faults)).toContain(`received ${MOST_SCENES + 2}`);
  expect(await scenes.count()).toBe(MOST_SCENES);
  expect(await page.evaluate(() => localStorage.getItem('own-lesson'))).toBe(full);
  expect(errors).toEqual([]);
});

test('a scene that another tab adds while this one is shown in class is there once the class has ended', async () => {
  const { page } = await chromium.visit('/en/lesson/own/');
  const other = await page.context().newPage();
  await other.goto(page.url());
  const add = async (tab: Page, title: string): Promise<void> => {
    await tab.locator('[data-own-field="title"]').fill(title);
    await tab.locator('[data-own-field="sentence"]').fill('Look.');
    await tab.locator('[data-own-form] button').click();
    await tab.locator('[data-own-scenes] h2', { hasText: title }).waitFor();
  };
  await add(page, 'First');
  await other.locator('[data-own-scenes] h2', { hasText: 'First' }).waitFor();
  await page.locator('[data-show-start]').click();
  await add(other, 'Second');
  expect(await page.locator('[data-scene][aria-current] h2').innerText()).toBe('First');
  await page.keyboard.press('Escape');
  await page.locator('[data-own-scenes] h2', { hasText: 'Second' }).waitFor();
  await add(page, 'Third');
  const titles = () => other.locator('[data-own-scenes] h2').allInnerTexts();
  await expect.poll(titles, LIMIT).toEqual(['First', 'Second', 'Third']);
});

test('a lesson of the device that cannot be read whole is set aside before another takes its place', async () => {
  const kept = lessonOf(2).replace('"Kept"', '""');
  const { page } = await chromium.visit('/en/lesson/own/', {
    prepare: (page) => page.addInitScript(keep, kept),
  });
  const scenes = page.locator('[data-own-scenes] [data-scene]');
  await expect.poll(() => scenes.count(), LIMIT).toBe(1);
  await page.locator('[data-own-field="title"]').fill('Another');
  await page.locator('[data-own-field="sentence"]').fill('Look.');
  await page.locator('[data-own-form] button').click();
  await expect.poll(() => scenes.count()).toBe(2);
  await openAside(page);
  expect(await scenes.count()).toBe(1);
  expect(await page.locator('[data-own-faults] li').innerText()).toContain('scenes.1.title');
});

test('an address without a lesson, and a state with signs of a pattern, are named as they came', async () => {
  const { page } = await chromium.visit('/en/lesson/own/#lesson=e30');
  const faults = page.locator('[data-own-faults] li');
  await faults.waitFor();
  expect(await said(faults)).toContain('address: received {}, expected a list with at least one scene');
  await page.locator('[data-own-field="state"]').fill('?mw=9000 $1 $$');
  await page.locator('[data-own-field="title"]').fill('x');
  await page.locator('[data-own-field="sentence"]').fill('y');
  await page.locator('[data-own-form] button').click();
  await expect
    .poll(() => said(faults))
    .toContain('received 9000 $1 $$, expected a whole number from 40 to 500');
});

test('a state in which nothing fits says so, and shows no dash in the place of a number', async () => {
  const scene = { state: '?mw=200&use=answering&tpot=1', title: 'Too fast', sentence: 'Look.' };
  const { page } = await chromium.visit('/en/lesson/own/', {
    prepare: (page) => page.addInitScript(keep, writeOwnLesson([scene])),
  });
  const finding = page.locator('[data-own-scenes] [data-finding]').first();
  await expect.poll(() => finding.innerText(), LIMIT).toContain('At 200 MW nothing fits');
});
