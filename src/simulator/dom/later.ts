// Parts of the page that are asked for when a reader first reaches for them. Where one does not arrive the page says so
// beside what was reached for; the next try asks again, and so does the link of the notice.
import { one } from './elements.ts';

/** What `load` brings; null where it did not arrive: then the notice stands before `place`. */
export async function later<Part>(place: Element, load: () => Promise<Part>): Promise<Part | null> {
  const notice = one('[data-lost]');
  try {
    const part = await load();
    notice.remove();
    return part;
  } catch (error) {
    console.warn(error);
    place.before(notice);
    document.documentElement.dataset.scriptLost = '';
    return null;
  }
}
