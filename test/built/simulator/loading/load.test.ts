// The load of the page: what makes it live comes after its picture, which is not drawn again, and every control opens without waiting for a draw.
import { expect, test } from 'vitest';
import { untilDrawn, useChromium } from '../../chromium.ts';

const chromium = useChromium();

declare global {
  interface Window {
    /** What the scripts have changed: an attribute with its new value, or other content. */
    written: string[];
  }
}

/** Runs before the page's own scripts; what the parser adds comes before `interactive`. */
function noteChanges(): void {
  window.written = [];
  const observer = new MutationObserver((changes) => {
    for (const { target, attributeName, type } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const value = attributeName === null ? '' : element?.getAttribute(attributeName);
      window.written.push(`${element?.tagName} ${attributeName ?? type} ${value}`);
    }
  });
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    for (const part of document.querySelectorAll('.instrument, .instrument ~ *'))
      observer.observe(part, { subtree: true, attributes: true, characterData: true, childList: true });
  });
}

/** The draws begin after two seconds of rest, which a loaded machine may need for the load: here they never do. */
function dropLongPauses(): void {
  const after = window.setTimeout;
  window.setTimeout = ((act: TimerHandler, pauseMs = 0, ...rest: unknown[]) =>
    pauseMs >= 1000 ? 0 : after(act, pauseMs, ...rest)) as typeof window.setTimeout;
}

test('asks for what makes it live when its picture is painted, and not before', async () => {
  const { promise: styled, resolve: comeStyles } = Promise.withResolvers<void>();
  const asked: string[] = [];
  const { page } = await chromium.visit('/en/404/');
  await page.route(/\.css$/, async (route) => {
    await styled;
    await route.continue();
  });
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const isLive = (path: string): boolean => /\/live\.json$|\/start\.[^/]*\.js$/.test(path);
  const first = page.waitForRequest(/\/Simulator\.[^/]*\.js$/);
  const gone = page.goto(new URL('/ar/simulator/', page.url()).href);
  await first;
  await page.waitForFunction(() => document.readyState !== 'loading');
  expect(asked.filter(isLive)).toEqual([]);
  comeStyles();
  await gone;
  await page.locator('[data-open-drawer]:enabled').waitFor();
  expect(asked.filter(isLive)).toHaveLength(2);
});

test('opens the controls and writes nothing else', async () => {
  const { page, errors } = await chromium.visit('/ar/simulator/', {
    prepare: async (fresh) => {
      await fresh.addInitScript(noteChanges);
      await fresh.addInitScript(dropLongPauses);
    },
  });
  await page.locator('[data-open-drawer]:enabled').waitFor();
  expect(await page.locator('[data-run-state]').getAttribute('data-run-state')).toBe('idle');
  // Two frames on, a redraw that was asked for has been drawn.
  await untilDrawn(page);
  const written = await page.evaluate(() => window.written);
  const opened = written.filter((change) => / (?:disabled (?:null|)|tabindex 0)$/.test(change));
  expect(opened.length).toBeGreaterThan(20);
  const said = /^MAIN childList/;
  expect(written.filter((change) => !opened.includes(change) && !said.test(change))).toEqual([]);
  expect(errors).toEqual([]);
});
