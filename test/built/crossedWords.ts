// Words of drawings that cannot be read for other words.
import type { Page } from 'playwright';

/** Words of each shown drawing in `part` that lie over each other or under a tag; turned ones are left out. */
export const crossedWords = (page: Page, part: string): Promise<string[]> =>
  page.locator(`${part} svg`).evaluateAll((drawings) => {
    const boxOf = (each: Element) => ({ said: each.textContent || 'tag', box: each.getBoundingClientRect() });
    const isSeen = (each: Element): boolean => each.getClientRects().length > 0;
    return drawings.flatMap((drawing) => {
      const words = [...drawing.querySelectorAll('text:not(.handle-text)')]
        .filter((each) => isSeen(each) && !each.closest('[transform*="rotate"]'))
        .map(boxOf);
      const tags = [...drawing.querySelectorAll('.handle-box')].filter(isSeen).map(boxOf);
      return words.flatMap((one, i) =>
        [...words.slice(i + 1), ...tags]
          .filter(
            ({ box }) =>
              one.box.left < box.right - 1 &&
              box.left < one.box.right - 1 &&
              one.box.top + one.box.height / 4 < box.bottom - box.height / 4 &&
              box.top + box.height / 4 < one.box.bottom - one.box.height / 4,
          )
          .map((other) => `«${one.said}» over «${other.said}»`),
      );
    });
  });
