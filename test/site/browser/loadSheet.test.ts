// Styles that come late: linked once, and asked for again only where they did not come.
import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { loadSheet } from '../../../src/site/browser/loadSheet.ts';

afterEach(() => vi.unstubAllGlobals());

/** A page, and what its head links. */
function pageWith(): { sheets: () => Element[]; tell: (kind: 'load' | 'error') => void } {
  const window = parseHTML('<html><head></head><body></body></html>');
  vi.stubGlobal('document', window.document);
  const sheets = (): Element[] => [...window.document.querySelectorAll('link')];
  return { sheets, tell: (kind) => sheets().at(-1)?.dispatchEvent(new window.Event(kind)) };
}

test('a stylesheet that several ask for is linked once', async () => {
  const { sheets, tell } = pageWith();
  const both = [loadSheet('once.css'), loadSheet('once.css')];
  expect(sheets()).toHaveLength(1);
  tell('load');
  await Promise.all(both);
  await loadSheet('once.css');
  expect(sheets()).toHaveLength(1);
});

test('one that cannot be loaded rejects for all who wait, and the next call asks for it again', async () => {
  const { sheets, tell } = pageWith();
  const both = [loadSheet('lost.css'), loadSheet('lost.css')];
  tell('error');
  for (const coming of both) await expect(coming).rejects.toThrow('the stylesheet lost.css cannot be loaded');
  expect(sheets()).toHaveLength(0);
  const again = loadSheet('lost.css');
  expect(sheets()).toHaveLength(1);
  tell('load');
  await again;
});
