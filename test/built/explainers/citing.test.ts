// Citations of an explainer: a short line, a mark, a note, and the way back; and no page of bold letters.
import { describe, expect, test } from 'vitest';
import { documentOf, explainers } from '../site.ts';

const lettersIn = (element: Element): number => (element.textContent ?? '').replace(/\s/g, '').length;

describe.each(explainers)('$path', ({ html }) => {
  const document = documentOf(html);

  test('marks six words of a claim at most', () => {
    const claims = [...document.querySelectorAll('a.claim')];
    expect(claims.length).toBeGreaterThan(20);
    const long = claims.filter((claim) => {
      const copy = claim.cloneNode(true) as Element;
      for (const part of copy.querySelectorAll('.visually-hidden, sup')) part.remove();
      return (copy.textContent ?? '').trim().split(/\s+/).length > 6;
    });
    expect(long.map(({ textContent }) => textContent)).toEqual([]);
  });

  test('every note leads back to where it is first used', () => {
    const notes = [...document.querySelectorAll('.endnotes li')];
    expect(notes.length).toBeGreaterThan(10);
    for (const note of notes) {
      const back = note.querySelector('a.back')?.getAttribute('href')?.slice(1) ?? '';
      const places = document.querySelectorAll(`[id="${back}"]`);
      expect(places, back).toHaveLength(1);
      const links = [places[0]?.closest('a'), places[0]?.parentElement?.querySelector('a')];
      expect(links.some((link) => /^#n\d+$/.test(link?.getAttribute('href') ?? ''))).toBe(true);
    }
  });

  test('less than 3 % of its paragraphs is bold', () => {
    const paragraphs = [...document.querySelectorAll('.flow p, .flow li')];
    const bold = paragraphs.flatMap((paragraph) => [...paragraph.querySelectorAll('strong, b')]);
    const share =
      bold.map(lettersIn).reduce((a, b) => a + b, 0) / paragraphs.map(lettersIn).reduce((a, b) => a + b, 0);
    expect(share).toBeLessThan(0.03);
  });
});
