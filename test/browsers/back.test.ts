// Firefox and WebKit keep a page that is left, and show it again as it was: place, figure and fields.
import { describe, expect, inject, test } from 'vitest';
import { goOn, LEFT, MOVED, moveAll, shownNow, touch } from '../built/figures/comingBack.ts';
import { enginesHere, until, untilThere, useEngine } from './engines.ts';
import type { Visitor } from './visitor.ts';

const isAt = (path: string): boolean => location.pathname === path && document.readyState === 'complete';

/** Goes to a page as a link does: the driver of Firefox waits in vain after a page that was kept. */
async function open(here: Visitor, path: string): Promise<void> {
  await here.evaluate((to) => void setTimeout(() => location.assign(to)), inject('watchedOrigin') + path);
  await until(here, path, isAt, path);
}

/** Goes on by a link of the foot of the page, and comes back when that page is there; whether the browser had kept the first. */
async function goAndComeBack(here: Visitor, path: string): Promise<boolean> {
  await here.evaluate(() => void Object.assign(window, { isKept: true }), null);
  await here.evaluate(goOn, null);
  await until(here, 'page after the link', isAt, path.replace(/^(\/\w\w\/).*/, '$1method/'));
  await here.evaluate(() => void setTimeout(() => history.back()), null);
  await until(here, 'first page', isAt, path);
  return here.evaluate(() => 'isKept' in window, null);
}

describe.each(enginesHere)('in $name', (engine) => {
  const visitor = useEngine(engine);

  test('an explainer is come back to at its place, with its figure as it was moved', async () => {
    const here = visitor();
    await open(here, LEFT);
    await here.evaluate(touch, MOVED);
    await untilThere(here, `${MOVED}[data-figure-state="alive"]`);
    const before = await here.evaluate(shownNow, MOVED);
    await here.evaluate(moveAll, MOVED);
    const left = await here.evaluate(shownNow, MOVED);
    expect(left.finding).not.toBe(before.finding);
    expect(await goAndComeBack(here, LEFT)).toBe(true);
    expect(await here.evaluate(shownNow, MOVED)).toEqual(left);
  });

  test('a list is come back to with the words that filter it', async () => {
    const here = visitor();
    const path = '/en/evidence/';
    const shown = async (): Promise<string[]> => {
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      return [
        document.querySelector<HTMLInputElement>('main [type="search"]')?.value ?? '',
        document.querySelector('[data-shown-lines]')?.textContent ?? '',
      ];
    };
    await open(here, path);
    const [, all = ''] = await here.evaluate(shown, null);
    await here.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('main [type="search"]');
      Object.assign(field ?? {}, { value: 'battery' });
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    }, null);
    await until(
      here,
      'shorter list',
      (status: string) => document.querySelector('[data-shown-lines]')?.textContent !== status,
      all,
    );
    const left = await here.evaluate(shown, null);
    expect(await goAndComeBack(here, path)).toBe(true);
    expect(await here.evaluate(shown, null)).toEqual(left);
  });
});
