// What the tests of the drawings ask of each of them.
import { parseHTML } from 'linkedom';
import { expect } from 'vitest';
import type { Drawing } from '../../src/charts/svg.ts';

/** Both directions, each wide and narrow. */
export const forms = [
  ['ltr', true],
  ['ltr', false],
  ['rtl', true],
  ['rtl', false],
] as const;

export const treeOf = ({ content }: Drawing): Document =>
  parseHTML(`<svg>${content}</svg>`).document as unknown as Document;

/** It has numbers in every attribute, no style, and its words inside its frame. */
export function expectSound(drawing: Drawing): void {
  expect(drawing.content).not.toMatch(/NaN|Infinity|undefined|null|style=/);
  for (const found of treeOf(drawing).querySelectorAll('text')) {
    expect(Number(found.getAttribute('x'))).toBeGreaterThanOrEqual(0);
    expect(Number(found.getAttribute('x'))).toBeLessThanOrEqual(drawing.width);
    expect(Number(found.getAttribute('y'))).toBeLessThanOrEqual(drawing.height);
  }
}
