// Every page in Firefox and WebKit: nothing goes wrong, nothing is asked elsewhere, nothing is wider than a telephone,
// and each figure and a scene answer a hand.
import { describe, expect, inject, test } from 'vitest';
import { type BuiltPage, documentOf, isInOneLanguage, isInSecondLanguage, pages } from '../built/site.ts';
import { enginesHere, until, untilThere, useEngine } from './engines.ts';

const narrowPx = 360;

/** Elements that stick out of the page, the innermost last, for the message of a failure. */
const tooWide = (): string[] => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -1 || right > clientWidth + 1);
  });
  return [`${scrollWidth} px in ${clientWidth} px`, ...out.map(({ outerHTML }) => outerHTML.slice(0, 100))];
};

/** Goes down the page, so that what loads near the screen loads, and waits for the last picture. */
const readToTheEnd = async (): Promise<void> => {
  const { scrollHeight } = document.documentElement;
  for (let top = 0; top < scrollHeight; top += 2000) {
    window.scrollTo(0, top);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
};

/** Where a hand moves something: the input, and what tells what it did. */
const hands = [
  { page: /\/figures\/[\w-]+\/$/, input: '[data-figure] [data-input]', told: '[data-figure-address]' },
  {
    page: /\/lesson\/$/,
    input: '[data-scene="4"] [data-control="pue"]',
    told: '[data-scene="4"] [data-simulator-link]',
  },
] as const;

type Hand = { input: string; told: string };

/** Sets the first input to something else, and gives what its figure or scene told before. */
const move = ({ input: selector, told }: Hand): string => {
  const before = document.querySelector<HTMLAnchorElement>(told)?.href ?? '';
  const inputs = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(selector)];
  const input = inputs.find(
    (each) => !(each instanceof HTMLInputElement) || each.type !== 'radio' || !each.checked,
  );
  if (input instanceof HTMLSelectElement) input.selectedIndex = 1;
  else if (input?.type === 'radio') input.checked = true;
  else if (input) input.value = input.value === input.max ? input.min : input.max;
  for (const type of ['input', 'change']) input?.dispatchEvent(new Event(type, { bubbles: true }));
  return before;
};

/** Pages with drawings and parts of their own, and those in which readers stay: each engine sees them in two languages. */
const isSeenTwice = (page: BuiltPage): boolean =>
  (isInOneLanguage(page) || isInSecondLanguage(page)) &&
  /^\/\w\w\/(|explainers\/[\w-]+\/|simulator\/|search\/|lesson\/|evidence\/)$/.test(page.path);

describe.each(enginesHere)('in $name', (engine) => {
  const isSeenHere = engine.name === 'Firefox' ? isInOneLanguage : isInSecondLanguage;
  const seen = pages.filter((page) => isSeenTwice(page) || isSeenHere(page));

  const visitor = useEngine(engine);

  test.each(seen)('$path is whole', async ({ path, html }) => {
    const here = visitor();
    await here.resize(narrowPx, 740);
    await here.goto(inject('watchedOrigin') + path);
    await here.evaluate(readToTheEnd, null);
    await until(here, 'loaded fonts', () => document.fonts.status === 'loaded', null);
    const root = await here.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir, direction: getComputedStyle(document.body).direction, width: innerWidth };
    }, null);
    const built = documentOf(html).documentElement;
    expect(root).toEqual({
      lang: built.getAttribute('lang'),
      dir: built.getAttribute('dir'),
      direction: built.getAttribute('dir'),
      width: narrowPx,
    });
    expect(await here.evaluate(tooWide, null)).toEqual([]);
    const hand = hands.find(({ page }) => page.test(path));
    if (hand) {
      const { input, told } = hand;
      await untilThere(here, '[data-figure-state="alive"], [data-scene]');
      const before = await here.evaluate(move, { input, told });
      const hasMoved = ([selector, href]: [string, string]): boolean =>
        document.querySelector<HTMLAnchorElement>(selector)?.href !== href;
      await until(here, 'answer to a moved input', hasMoved, [told, before] as [string, string]);
    }
    expect(await here.evaluate(() => window.complaints, null)).toEqual([]);
    expect(here.foreign).toEqual([]);
    expect(await here.cookies()).toEqual([]);
  });
});
