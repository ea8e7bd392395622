// Firefox over WebDriver BiDi.
import type { KeyInput } from 'puppeteer-core';
import { findFirefox, launchFirefox } from '../../src/cli/browsers/firefox.ts';
import type { Engine } from './visitor.ts';

const isForeign = (address: string): boolean =>
  /^(https?|wss?):/.test(address) && new URL(address).hostname !== 'localhost';

export const firefox: Engine = {
  name: 'Firefox',
  start: async () => {
    const found = findFirefox();
    if (!found)
      throw new Error(
        'No Firefox was found.\n  What to do: npm test installs one; or install Firefox, or set FIREFOX_PATH to one.',
      );
    const browser = await launchFirefox(found.path);
    const [page = await browser.newPage()] = await browser.pages();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (isForeign(request.url())) foreign.push(request.url());
    });
    return {
      foreign,
      goto: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
      evaluate: (pageFunction, argument) =>
        page.evaluate(pageFunction as never, argument as never) as Promise<never>,
      press: async (combination) => {
        const keys = combination.split('+') as KeyInput[];
        for (const key of keys) await page.keyboard.down(key);
        for (const key of keys.reverse()) await page.keyboard.up(key);
      },
      type: (text) => page.keyboard.type(text),
      resize: (width, height) => page.setViewport({ width, height }),
      cookies: async () => (await browser.cookies()).map(({ name }) => name),
      end: () => browser.close(),
    };
  },
};
