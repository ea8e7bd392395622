// Asks the search of a built page as a reader does, and reads what it shows.
import type { Page } from 'playwright';

export interface Shown {
  /** Paths of the sections shown, in order. */
  results: string[];
  /** Paths of all results by rank. */
  ranked: string[];
  terms: number;
  claims: number;
  pages: number;
  /** From the last letter until the answer is drawn. */
  milliseconds: number;
}

/** A page of whatever browser that runs a function in itself. */
export interface AskedPage {
  evaluate: (pageFunction: (query: string) => Promise<Shown>, query: string) => Promise<Shown>;
}

/** Types `query` at once into the field of a page that has the panel open. */
export const ask = (page: AskedPage, query: string): Promise<Shown> =>
  page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('input[type="search"]');
    const hits = document.querySelector('[data-search-state]');
    if (!input || !hits) throw new Error('no search panel on this page');
    const started = performance.now();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (hits.getAttribute('data-search-state') === 'busy')
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(hits, { attributes: true, attributeFilter: ['data-search-state'] });
      });
    const milliseconds = performance.now() - started;
    const count = (kind: string): number => hits.querySelectorAll(`[data-search-${kind}]`).length;
    const links = [...hits.querySelectorAll<HTMLAnchorElement>('[data-search-result]')];
    const rankOf = (link: Element): number => Number(link.getAttribute('data-search-rank'));
    const ranked = [...hits.querySelectorAll<HTMLAnchorElement>('[data-search-rank]')].sort(
      (one, other) => rankOf(one) - rankOf(other),
    );
    return {
      ranked: ranked.map(({ pathname, hash }) => pathname + hash),
      results: links.map(({ pathname, hash }) => pathname + hash),
      terms: count('term'),
      claims: count('claim'),
      pages: count('page'),
      milliseconds,
    };
  }, query);

/** Opens the dialog by its key and waits for its field. */
export async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog[open] input[type="search"]').waitFor();
}
