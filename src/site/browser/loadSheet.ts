// Styles that only an open dialog or a notice needs: linked then, so that no page carries them.
import { element } from './element.ts';

/** Linked so far, by address. */
const linked = new Map<string, Promise<void>>();

/** Links a stylesheet, once, and waits until it applies. Rejects where it cannot be loaded; the next call asks for it again. */
export function loadSheet(href: string): Promise<void> {
  const known = linked.get(href);
  if (known) return known;
  const sheet = element('link', { rel: 'stylesheet', href });
  const coming = new Promise<void>((resolve, reject) => {
    sheet.addEventListener('load', () => resolve());
    sheet.addEventListener('error', () => {
      sheet.remove();
      linked.delete(href);
      reject(new Error(`the stylesheet ${href} cannot be loaded`));
    });
  });
  linked.set(href, coming);
  document.head.append(sheet);
  return coming;
}
