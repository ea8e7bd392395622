// The notice of a page of which a part did not arrive. It stands in the page until the page's controls work, and comes back
// beside what a reader reached for where a part is lost that is asked for later: the next try asks again, and so does its link.
import { heard } from './heard.ts';

let notice: Element | null = null;
const noticeOfPage = (): Element | null => {
  notice ??= document.querySelector('[data-lost]');
  return notice;
};

/** To call when a page's controls work: what says that its scripts are lost goes. */
export const started = (): void => noticeOfPage()?.remove();

/** Places of which something is missing, and what is said there in place of the notice's own words. */
const lost = new Map<Element, string | undefined>();
let ownWords: string | null | undefined;

/** The notice stands before the last place of which something is missing, until all has come. */
export function tellLost(place: Element, isLost: boolean, words?: string): void {
  const told = noticeOfPage();
  if (!told) return;
  lost.delete(place);
  if (isLost) lost.set(place, words);
  const [where, said] = [...lost].at(-1) ?? [];
  if (where) {
    const text = told.firstChild!;
    ownWords ??= text.textContent;
    text.textContent = said ? `${said} ` : ownWords;
    where.before(told);
    document.documentElement.dataset.scriptLost = '';
  } else told.remove();
}

/** What `load` brings; null where it did not arrive: then the page says so. */
export async function later<Part>(
  place: Element,
  load: () => Promise<Part>,
  words?: string,
): Promise<Part | null> {
  try {
    return await heard(load(), (isLost) => tellLost(place, isLost, words));
  } catch (error) {
    console.warn(error);
    return null;
  }
}
