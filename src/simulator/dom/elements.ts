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

/** Sets an attribute where it differs: to set it again costs a look at every style that depends on it. */
export function writeAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

export const output = (name: string): HTMLElement => one(`[data-output="${name}"]`);
