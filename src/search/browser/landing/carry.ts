// Gives the page that a result leads to the words that it was found by. A link's address is left as it is until it is opened, so
// that a copied one is clean.
import { parameter } from './foundWords.ts';

const opensHere = ({ type, button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  type === 'click' && button === 0 && !ctrlKey && !metaKey && !shiftKey;

/** `hits` holds links with their words as `data-found`. */
export function carryFound(hits: HTMLElement): void {
  const carry = (event: MouseEvent): void => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-found]') : null;
    const found = link?.dataset.found;
    if (!link || !found) return;
    // The page stays as it is where the result stands on it.
    const isSamePage = link.pathname === location.pathname && link.search === location.search;
    if (isSamePage && opensHere(event)) {
      const { hash } = link;
      import('./land.ts').then(({ land }) => land(found, hash)).catch(console.warn);
      return;
    }
    const plain = link.href;
    const url = new URL(plain);
    url.searchParams.set(parameter, found);
    link.href = url.href;
    setTimeout(() => link.setAttribute('href', plain));
  };
  hits.addEventListener('click', carry);
  hits.addEventListener('auxclick', carry);
}
