// Every page in Firefox and WebKit: nothing goes wrong, nothing is asked elsewhere, nothing is wider than a telephone.
import { describe, expect, inject, test } from 'vitest';
import { type BuiltPage, documentOf, isInOneLanguage, isInSecondLanguage, pages } from '../built/site.ts';
import { enginesHere, until, useEngine } from './engines.ts';

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
    expect(await here.evaluate(() => window.complaints, null)).toEqual([]);
    expect(here.foreign).toEqual([]);
    expect(await here.cookies()).toEqual([]);
  });
});
