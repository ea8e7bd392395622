// Styles that only an open dialog or a notice needs: linked then, so that no page carries them.
import { element } from './element.ts';

/** Links a stylesheet and waits until it applies. Rejects where it cannot be loaded. */
export function loadSheet(href: string): Promise<void> {
  const sheet = element('link', { rel: 'stylesheet', href });
  document.head.append(sheet);
  return new Promise((resolve, reject) => {
    sheet.addEventListener('load', () => resolve());
    sheet.addEventListener('error', () => {
      sheet.remove();
      reject(new Error(`the stylesheet ${href} cannot be loaded`));
    });
  });
}
