// Reads a page that lists: its title, and the items that no other page explains, each with the anchor that leads to it.
import { parseHTML } from 'linkedom';
import { apart, type ReadPage, readPage, type Section, textOf, tidy } from './readPage.ts';

interface Item {
  /** What the HTML of a page with such items holds. */
  mark: RegExp;
  /** The element of one item. */
  item: string;
  /** Its name; it or the item has the anchor. */
  heading: string;
  /** What of it is shown with its name. */
  text: string;
}

const items: Item[] = [
  {
    mark: /["\s]promise["\s]/,
    item: '.promise',
    heading: 'h3',
    text: '.delivery > :not(:has([data-checked]))',
  },
  { mark: /["\s]challenge["\s]/, item: '.challenge', heading: 'h3', text: '.challenge-task' },
  { mark: /["\s]scene["\s]/, item: '.scene', heading: 'h2', text: '.lead' },
  // What was announced and what is due are the promises themselves.
  { mark: /id="happened-/, item: '.events > [id^="happened-"]', heading: 'a', text: 'time' },
];

/** A page up to the end of its title. */
function beginningOf(html: string): string {
  const end = html.indexOf('</h1>');
  return end === -1 ? html : html.slice(0, end);
}

function sectionsOf(document: Document, { item, heading, text }: Item): Section[] {
  return [...document.querySelectorAll(item)].flatMap((element) => {
    for (const other of element.querySelectorAll(apart)) other.remove();
    const name = element.querySelector(heading);
    const anchor = name?.id || element.id;
    const shown = [...element.querySelectorAll(text)].map(textOf).join(' · ');
    return name && anchor
      ? [{ anchor, heading: tidy(name.textContent), text: shown, claimIds: [], termIds: [] }]
      : [];
  });
}

/** Reads the HTML of a list of the site. Most lists hold no item; drawings are most of some, and hold none either. */
export function readList(html: string): ReadPage {
  const page = readPage(beginningOf(html));
  const ofPage = items.filter(({ mark }) => mark.test(html));
  if (ofPage.length === 0) return page;
  const { document } = parseHTML(html.replace(/<svg[\s\S]*?<\/svg>/g, ''));
  const found = ofPage.flatMap((item) => sectionsOf(document as unknown as Document, item));
  return { ...page, sections: [...page.sections, ...found] };
}
