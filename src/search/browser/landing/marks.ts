// Marks words in the text of a page by the rule of search, and takes the marks away. Nothing moves: a mark is drawn on the line.
import { element } from '../../../site/browser/element.ts';
import { markMatches } from '../results/excerpt.ts';

/** What is no running text, or is written anew by a script. */
const skipped =
  'script, style, svg, math, select, textarea, button, output, code, [role="status"], [aria-live], [hidden], mark.found';

/** The part of the page that an address names, which may be written by anyone. */
export function targetOf(hash: string): Element | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/** Where the words are looked for: the line of a list or table that was looked up, else the whole page. */
export const placeOf = (target: Element | null): Element | null =>
  target?.closest('tr, li, dl > div') ?? document.querySelector('main');

/** A text that is laid out by itself, as an item of a row or a grid, would be several beside a mark. */
const isLaidOut = (parent: Element): boolean => /flex|grid/.test(getComputedStyle(parent).display);

function textsIn(place: Element): Text[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT, ({ parentElement, nodeValue }) =>
    nodeValue?.trim() && !parentElement?.closest(skipped) && parentElement?.checkVisibility?.() !== false
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** Marks every word of `place` that may have one of `stems`; returns the marks in the order of the page. */
export function markIn(place: Element, stems: ReadonlySet<string>): HTMLElement[] {
  return textsIn(place).flatMap((text) => {
    const pieces = markMatches(text.data, stems);
    const { parentElement } = text;
    if (!parentElement || pieces.every(({ stem }) => stem === undefined) || isLaidOut(parentElement))
      return [];
    const nodes = pieces.map(({ text, stem }) =>
      stem === undefined ? text : element('mark', { class: 'found' }, text),
    );
    text.replaceWith(...nodes);
    return nodes.filter((node) => node instanceof HTMLElement);
  });
}

/** The page as it was, each text in one piece. */
export function unmark(marks: readonly HTMLElement[]): void {
  for (const mark of marks) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    parentNode?.normalize();
  }
}
