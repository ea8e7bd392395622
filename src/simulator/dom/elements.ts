// The elements that the script fills, by their data attributes. They stay in the page, so each is looked for once.

const found = new Map<string, Element>();

/** The one element for a selector. Throws where the page lacks it: page and script are built together. */
export function one<E extends Element = HTMLElement>(selector: string): E {
  const element = found.get(selector) ?? document.querySelector(selector);
  if (!element) throw new Error(`page: received no element for ${selector}, expected one`);
  found.set(selector, element);
  return element as E;
}

export const all = <E extends Element = HTMLElement>(selector: string): E[] => [
  ...document.querySelectorAll<E>(selector),
];

/** Writes text where it differs, so that nothing is announced or laid out again for nothing. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

const drawn = new WeakMap<Element, string>();

/** Puts markup into an element where it is not the markup put there last: what the browser gives back reads differently. */
export function draw(element: Element, markup: string): void {
  if (drawn.get(element) === markup) return;
  drawn.set(element, markup);
  element.innerHTML = markup;
}

export const output = (name: string): HTMLElement => one(`[data-output="${name}"]`);
