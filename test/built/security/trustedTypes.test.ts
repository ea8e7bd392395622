// What a page refuses where the browser keeps Trusted Types: scripts made of text, of another origin, or brought by markup.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();

test('a page takes its own drawings and workers, and no script by any other way', async () => {
  const { page } = await chromium.visit('/en/about/');
  const taken = await page.evaluate(() => {
    const isTaken = (act: () => unknown): boolean => {
      try {
        act();
        return true;
      } catch {
        return false;
      }
    };
    const part = document.createElement('div');
    const script = document.createElement('script');
    return {
      drawing: isTaken(() => {
        part.innerHTML = '<svg><path d="M0 0"/></svg>';
      }),
      handler: isTaken(() => {
        part.innerHTML = '<img src="x" onerror="hurt=1">';
      }),
      script: isTaken(() => {
        part.innerHTML = '<script>hurt=1</script>';
      }),
      text: isTaken(() => {
        script.text = 'hurt=1';
      }),
      foreign: isTaken(() => {
        script.src = 'https://example.org/hurt.js';
      }),
      own: isTaken(() => {
        script.src = new URL('/icon.svg', location.href).href;
      }),
    };
  });
  expect(taken).toEqual({
    drawing: true,
    handler: false,
    script: false,
    text: false,
    foreign: false,
    own: true,
  });
});
