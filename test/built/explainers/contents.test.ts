// The sections of an explainer on the column: each number shows its section's name beside itself.
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { languages } from '../site.ts';

const chromium = useChromium();

test.each(languages)('in %s the name of a section stands beside its number', async (language) => {
  const { page } = await chromium.visit(`/${language}/explainers/musk-and-morocco/`, {
    viewport: { width: 1366, height: 768 },
  });
  const links = page.locator('.contents-column a');
  for (const at of [0, 3]) {
    const link = links.nth(at);
    await link.hover();
    const [number, name] = [await link.boundingBox(), await link.locator('span').boundingBox()];
    expect(Math.abs((number?.y ?? 0) - (name?.y ?? 9999))).toBeLessThan(4);
  }
});
