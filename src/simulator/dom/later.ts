// Parts of the page that are asked for when a reader first reaches for them. Where one does not arrive the page says so
// beside what was reached for; the next try asks again, and so does the link of the notice.
import { one } from './elements.ts';

/** Places of which something is missing. */
const lost = new Set<Element>();

/** The notice stands before the last place of which something is missing, until all has come. */
export function tellLost(place: Element, isLost: boolean): void {
  const notice = one('[data-lost]');
  if (isLost) lost.add(place);
  else lost.delete(place);
  const last = [...lost].at(-1);
  if (last) {
    last.before(notice);
    document.documentElement.dataset.scriptLost = '';
  } else notice.remove();
}

/** What `load` brings; null where it did not arrive: then the page says so. */
export async function later<Part>(place: Element, load: () => Promise<Part>): Promise<Part | null> {
  try {
    const part = await load();
    tellLost(place, false);
    return part;
  } catch (error) {
    console.warn(error);
    tellLost(place, true);
    return null;
  }
}
