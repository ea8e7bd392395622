// The margin of a paragraph shows the numbers that the paragraph cites, each once, in their order.
import { expect, test } from 'vitest';
import { documentOf, explainers } from '../site.ts';

const numbersIn = (element: Element | null, selector: string): string[] =>
  [...(element?.querySelectorAll(selector) ?? [])].flatMap((note) => (note.textContent ?? '').split(', '));

test.each(explainers)('$path: every paragraph that cites has its numbers beside it', ({ html }) => {
  const paragraphs = [...documentOf(html).querySelectorAll('.paragraph')];
  const cited = paragraphs.map((paragraph) => [...new Set(numbersIn(paragraph, 'sup.number'))]);
  const beside = paragraphs.map((paragraph) => numbersIn(paragraph, '.notes b.number'));
  expect(cited.flat().length).toBeGreaterThan(20);
  expect(beside).toEqual(cited);
});
