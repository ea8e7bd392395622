// What a class reads in one scene: words and controls that touch each other, and the button that a dot stands over.
import type { Page } from 'playwright';

/**
 * Pairs in view of which one is a word of a drawing. A word is as high as its ink, a control as large as its box; a word
 * may not stand on the tag of a drawing, on its ideal line or, at the foot of a picture, on the picture.
 */
export const crowdedWords = (page: Page, scenes = '[data-scene][aria-current]'): Promise<string[]> =>
  page.locator(scenes).evaluateAll((all) =>
    all.flatMap((scene) => {
      interface Shown {
        said: string;
        of: Element;
        left: number;
        right: number;
        top: number;
        bottom: number;
      }
      const pen = document.createElement('canvas').getContext('2d')!;
      const boxOf = (of: Element, said: string): Shown => {
        const { left, right, top, bottom } = of.getBoundingClientRect();
        return { said, of, left, right, top, bottom };
      };
      /** The box of a text is as high as its face allows; its ink is less. */
      const inkOf = (text: Text, of: Element): Shown[] => {
        const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(of);
        pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
        const face = pen.measureText(text.data.trim());
        const range = document.createRange();
        range.selectNodeContents(text);
        const rows = of.closest('svg') ? [of.getBoundingClientRect()] : [...range.getClientRects()];
        return rows
          .filter(({ width }) => width > 0)
          .map(({ left, right, top, bottom, height }) => {
            const scale = height / (face.fontBoundingBoxAscent + face.fontBoundingBoxDescent);
            const [over, under] = [
              face.fontBoundingBoxAscent - face.actualBoundingBoxAscent,
              face.fontBoundingBoxDescent - face.actualBoundingBoxDescent,
            ];
            return {
              said: text.data.trim(),
              of,
              left,
              right,
              top: top + over * scale,
              bottom: bottom - under * scale,
            };
          });
      };
      const words: Shown[] = [];
      const texts = document.createTreeWalker(scene, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        const of = text.parentElement as Element;
        if (!text.data.trim() || of.closest('script, template, option, .visually-hidden')) continue;
        if (of.checkVisibility() && !of.closest('[transform*="rotate"]')) words.push(...inkOf(text, of));
      }
      const seen = (selector: string): Element[] =>
        [...scene.querySelectorAll(selector)].filter((each) => each.checkVisibility());
      const parts = [
        ...seen('select, button, [data-control][type="range"]').map((each) => boxOf(each, each.tagName)),
        ...seen('.handle-box').map((each) => boxOf(each, 'tag')),
      ];
      const touch = (one: Shown, other: Shown): boolean =>
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
      const found: string[] = [];
      const drawn = words.filter(({ of }) => of.closest('svg'));
      for (const [i, one] of words.entries())
        for (const other of [...words.slice(i + 1), ...parts]) {
          if (!drawn.includes(one) && !drawn.includes(other)) continue;
          if (one.of === other.of || (one.of.matches('.handle-text') && other.said === 'tag')) continue;
          if (touch(one, other)) found.push(`«${one.said}» on «${other.said}»`);
        }
      for (const ideal of seen('.ideal') as SVGPathElement[]) {
        const toScreen = ideal.getScreenCTM()!;
        const length = ideal.getTotalLength();
        const points = Array.from({ length: 201 }, (_, i) =>
          ideal.getPointAtLength((length * i) / 200).matrixTransform(toScreen),
        );
        for (const word of drawn)
          if (points.some(({ x, y }) => x > word.left && x < word.right && y > word.top && y < word.bottom))
            found.push(`«${word.said}» on the ideal line`);
      }
      for (const foot of drawn.filter(({ of }) => of.matches('.place-foot')))
        for (const path of foot.of.closest('svg')!.querySelectorAll('path'))
          if (touch(foot, boxOf(path, ''))) found.push(`«${foot.said}» on its picture`);
      return [...new Set(found)];
    }),
  );

/** The numbers on the buttons that stand in the middle under dots: what a class reads its raised hands as. */
export const readHands = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const dots = document.querySelector<SVGPathElement>('[data-scene][aria-current] .handle-box')!;
    const toScreen = dots.getScreenCTM()!;
    // An octagon begins with its upper edge.
    const edges = (dots.getAttribute('d') ?? '').matchAll(/M(\S+) \S+?h([\d.]+)/g);
    const middles = [...edges].map(
      ([, x, wide]) => new DOMPoint(Number(x) + Number(wide) / 2, 0).matrixTransform(toScreen).x,
    );
    const buttons = [...document.querySelectorAll('[data-scene][aria-current] [data-predict-hand]')];
    return buttons.flatMap((button) => {
      const { left, right } = button.getBoundingClientRect();
      const isUnder = middles.some((at) => Math.abs((left + right) / 2 - at) < 2);
      return isUnder ? [button.textContent] : [];
    });
  });
