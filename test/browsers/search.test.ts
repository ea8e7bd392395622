// Search in Firefox and WebKit: the results of Chromium in their order, and the dialog by keyboard alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { useChromium } from '../built/chromium.ts';
import { ask, type Shown } from '../built/search/searchAsk.ts';
import { root } from '../built/site.ts';
import { enginesHere, until, untilThere, useEngine } from './engines.ts';

interface GradedQuery {
  q: string;
  /** Language of the page on which it is typed. */
  ui: string;
  kind: string;
}

const graded = JSON.parse(
  readFileSync(join(root, 'test/search/queries/queries.json'), 'utf8'),
) as GradedQuery[];

/** The first query of each kind in each language: every rule of the analyser is asked once. */
const asked = graded.filter(
  ({ ui, kind }, index) => index === graded.findIndex((other) => other.ui === ui && other.kind === kind),
);

type Answer = Omit<Shown, 'milliseconds'>;
const withoutTime = ({ milliseconds: _, ...shown }: Shown): Answer => shown;

const languages = [...new Set(asked.map(({ ui }) => ui))];
const queriesIn = (language: GradedQuery['ui']): string[] =>
  asked.filter(({ ui }) => ui === language).map(({ q }) => q);

const origin = inject('watchedOrigin');
const chromium = useChromium();
const inChromium = new Map<string, Answer[]>();
beforeAll(async () => {
  for (const language of languages) {
    const { page } = await chromium.visit(`/${language}/search/`, { origin });
    await page.locator('[data-search-state]').waitFor({ state: 'attached' });
    const answers: Answer[] = [];
    for (const query of queriesIn(language)) answers.push(withoutTime(await ask(page, query)));
    inChromium.set(language, answers);
  }
});

describe.each(enginesHere)('in $name', (engine) => {
  const visitor = useEngine(engine);
  const complaints = (): Promise<string[]> => visitor().evaluate(() => window.complaints, null);
  const untilTyping = (): Promise<boolean> =>
    until(
      visitor(),
      'chosen field',
      () => document.activeElement?.matches('dialog[open] input') ?? false,
      null,
    );
  const chosen = (): Promise<string> =>
    visitor().evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      const link = id ? document.getElementById(id)?.querySelector('a') : undefined;
      return link?.getAttribute('href') ?? document.activeElement?.tagName ?? '';
    }, null);

  test.each(languages)(
    'graded queries in %s give the results of Chromium, in their order',
    async (language) => {
      await visitor().goto(`${origin}/${language}/search/`);
      await untilThere(visitor(), '[data-search-state]');
      const here: Answer[] = [];
      for (const query of queriesIn(language)) here.push(withoutTime(await ask(visitor(), query)));
      expect(here).toEqual(inChromium.get(language));
      expect(here.filter(({ results }) => results.length > 0).length).toBeGreaterThanOrEqual(8);
      expect(await complaints()).toEqual([]);
    },
  );

  test.each([
    ['Control+k', 'ar', 'العقوبات'],
    ['/', 'en', 'sanctions'],
  ] as const)(
    'the dialog opens with %s in %s, is typed into, walked through and followed',
    async (key, language, query) => {
      await visitor().goto(`${origin}/${language}/`);
      await visitor().press(key);
      await untilTyping();
      await visitor().type(query);
      await untilThere(visitor(), 'dialog [data-search-state="done"] [data-search-result]');
      await visitor().press('ArrowDown');
      const first = await chosen();
      expect(first).toMatch(new RegExp(`^/${language}/[a-z]+/`));
      await visitor().press('ArrowUp');
      expect(await chosen()).toBe('INPUT');
      await visitor().press('ArrowDown');
      await visitor().press('Enter');
      await until(
        visitor(),
        first,
        (href) => location.pathname + location.hash === href && document.readyState === 'complete',
        first,
      );
      expect(await complaints()).toEqual([]);
    },
  );

  test('the dialog closes with Escape and gives the focus back', async () => {
    await visitor().goto(`${origin}/en/`);
    await visitor().press('/');
    await untilTyping();
    await visitor().press('Escape');
    await until(visitor(), 'closed dialog', () => !document.querySelector('dialog[open]'), null);
    await until(visitor(), 'focus outside', () => document.activeElement?.tagName !== 'INPUT', null);
    expect(await complaints()).toEqual([]);
  });
});
