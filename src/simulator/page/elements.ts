// The elements that the script fills, by their data attributes.

/** The one element for a selector. Throws where the page lacks it: page and script are built together. */
export function one<E extends Element = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`page: received no element for ${selector}, expected one`);
  return found;
}

export const all = <E extends Element = HTMLElement>(selector: string): E[] => [
  ...document.querySelectorAll<E>(selector),
];

/** Writes text where it differs, so that nothing is announced or laid out again for nothing. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export const output = (name: string): HTMLElement => one(`[data-output="${name}"]`);
