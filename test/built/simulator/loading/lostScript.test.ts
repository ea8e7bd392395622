// A script of the simulator that does not arrive: the page works without it, or says so and can be loaded again.
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { useChromium } from '../../chromium.ts';
import { failures } from '../../network/lostRequests.ts';
import { SMALL_RUN } from '../simulatorPage.ts';

const chromium = useChromium();

const addressOf = (language: string): string => `/${language}/simulator/?${SMALL_RUN}&backend=cpu`;
/** The one that imports the rest. */
const entry = /\/assets\/Simulator\.[^/]*\.js$/;

const notice = (page: Page) => page.locator('[data-lost]');

/** Whether the page starts, or says that it does not: nothing else ends the wait. */
async function hasStarted(page: Page): Promise<boolean> {
  await page.waitForFunction(() => document.querySelector('[data-lost]')?.checkVisibility() ?? true);
  return (await notice(page).count()) === 0;
}

/** The link of the notice, with every script there: the page starts. */
async function loadAgain(page: Page): Promise<void> {
  await page.unrouteAll();
  await notice(page).getByRole('link').click();
  await notice(page).waitFor({ state: 'detached' });
}

test('with all its scripts the page says nothing', async () => {
  const { page } = await chromium.visit(addressOf('en'));
  expect(await hasStarted(page)).toBe(true);
});

test('any one script lost: the page starts all the same, or says so', async () => {
  const scripts = new Set<string>();
  const { page: whole } = await chromium.visit(addressOf('en'), {
    prepare: async (page) =>
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.add(request.url());
      }),
  });
  await hasStarted(whole);
  expect(scripts.size).toBeGreaterThan(4);
  let lostCount = 0;
  const { page } = await chromium.visit('/en/404/');
  for (const script of scripts) {
    await page.route(script, (route) => route.abort());
    await page.goto(inject('siteOrigin') + addressOf('en'));
    if (!(await hasStarted(page))) lostCount += 1;
    await page.unrouteAll();
  }
  // Its own script at least, and what that imports.
  expect(lostCount).toBeGreaterThan(1);
});

const words = { ar: 'لم يصل جزء من هذه الصفحة', en: 'A part of this page did not arrive' };

/** Either of them, in all ways, by turns of the language. */
const harms = (
  [
    ['its own script', entry],
    ['what it lives by', /\/simulator\/live\.json$/],
  ] as const
).flatMap(([what, file]) =>
  failures.map(([how, harm], index) => {
    const language = index % 2 === 0 ? ('ar' as const) : ('en' as const);
    return { what, file, how, harm, language };
  }),
);

test.each(harms)('$what is $how: the page says so', async ({ file, harm, language }) => {
  const { page } = await chromium.visit(addressOf(language), {
    prepare: (opened) => opened.route(file, harm),
  });
  expect(await hasStarted(page)).toBe(false);
  expect(await notice(page).innerText()).toContain(words[language]);
  await loadAgain(page);
});

test('what comes when it is first opened is lost: the page says so, and the next try brings it', async () => {
  const { page } = await chromium.visit(addressOf('ar'));
  expect(await hasStarted(page)).toBe(true);
  const later = /\/simulator\/later\.json$|\/assets\/(places|failures|takeSheet|loadState)\.[^/]*\.js$/;
  /** What draws in the failures that their section asks for. */
  const drawn = /\/assets\/job\.[^/]*\.js$/;
  const unfoldFailures = async (): Promise<void> => {
    const details = page.locator('[data-failures]');
    const summary = details.locator('> summary');
    if ((await details.getAttribute('open')) !== null) await summary.press('Enter');
    await summary.press('Enter');
  };
  const acts: { losses?: RegExp[]; act: () => Promise<void>; shown: string }[] = [
    {
      act: () => page.locator('[data-open-place="idle"]:enabled').first().press('Enter'),
      shown: '[data-place]',
    },
    { losses: [later, drawn], act: unfoldFailures, shown: '[data-failures-backend="cpu"]' },
    { act: () => page.locator('[data-open-take]:enabled').press('Enter'), shown: '[data-take]' },
  ];
  for (const { losses = [later], act, shown } of acts) {
    for (const lost of losses) {
      await page.route(lost, (route) => route.abort());
      await Promise.all([page.waitForEvent('console', (said) => said.type() === 'warning'), act()]);
      await notice(page).waitFor({ state: 'visible' });
      await page.unrouteAll();
    }
    await act();
    await page.locator(shown).waitFor({ state: 'visible' });
    await notice(page).waitFor({ state: 'detached' });
  }
});
