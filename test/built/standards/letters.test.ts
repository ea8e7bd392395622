// Every Latin letter of the pages is drawn in the site's own face: one of another stands out in its word.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { readerPages } from '../site.ts';

const chromium = useChromium();

const letters = (): string[] => {
  const found = new Set<string>();
  for (const { html } of readerPages)
    for (const [letter] of html
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
      .matchAll(/\p{Script=Latin}/gu))
      found.add(letter);
  return [...found].toSorted();
};

test('every Latin letter that a page holds is one of the face', async () => {
  const all = letters();
  expect(all.length).toBeGreaterThan(60);
  const { page } = await chromium.visit('/fr/about/');
  await page.evaluate(async (each) => {
    await document.fonts.ready;
    document
      .querySelector('h1')
      ?.replaceChildren(
        ...each.map((letter) => Object.assign(document.createElement('span'), { textContent: letter })),
      );
  }, all);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'h1 > span',
  });
  const foreign: string[] = [];
  for (const [i, nodeId] of nodeIds.entries()) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    if (fonts.some(({ isCustomFont }) => !isCustomFont)) foreign.push(all[i] ?? '');
  }
  expect(foreign).toEqual([]);
});
