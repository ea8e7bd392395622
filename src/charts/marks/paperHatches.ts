// Hatches on paper: browsers print a pattern as a coarse picture, one dot for each point of the page. As long as a page is on
// paper, each tile of every pattern is drawn for itself.

const part = <K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  ...children: Node[]
): SVGElementTagNameMap[K] => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

/** Copies of a node side by side, from one whole number of steps up to another. */
function copies(node: Node, from: number, to: number, placed: (at: number) => string): SVGGElement[] {
  return Array.from({ length: to - from }, (_, i) =>
    part('g', { transform: placed(from + i) }, node.cloneNode(true)),
  );
}

/** The tiles of a pattern that cover a box. */
function tilesOver(pattern: SVGPatternElement, { x, y, width, height }: DOMRect): SVGGElement {
  const [wide, high] = [pattern.width.baseVal.value, pattern.height.baseVal.value];
  const turn = pattern.getAttribute('patternTransform') ?? '';
  const { a = 1, b = 0, c = 0, d = 1 } = turn ? pattern.patternTransform.baseVal.getItem(0).matrix : {};
  // A turn's inverse is its transpose.
  const corners = [x, x + width].flatMap((left) =>
    [y, y + height].map((top) => [a * left + b * top, c * left + d * top] as const),
  );
  const across = corners.map(([at]) => at / wide);
  const down = corners.map(([, at]) => at / high);
  const tile = part('g', {}, ...[...pattern.children].map((mark) => mark.cloneNode(true)));
  const row = part(
    'g',
    {},
    ...copies(
      tile,
      Math.floor(Math.min(...across)),
      Math.ceil(Math.max(...across)),
      (at) => `translate(${at * wide})`,
    ),
  );
  const rows = copies(
    row,
    Math.floor(Math.min(...down)),
    Math.ceil(Math.max(...down)),
    (at) => `translate(0 ${at * high})`,
  );
  return part('g', turn ? { transform: turn } : {}, ...rows);
}

interface Hatched {
  shape: SVGGraphicsElement;
  fill: string;
  pattern: SVGPatternElement;
  box: DOMRect;
}

/** What is filled with a pattern and shown. */
function shownHatches(): Hatched[] {
  return [...document.querySelectorAll<SVGGraphicsElement>('svg [fill^="url(#"]')].flatMap((shape) => {
    const fill = shape.getAttribute('fill') ?? '';
    const pattern = document.getElementById(fill.slice(5, -1));
    if (!(pattern instanceof SVGPatternElement) || shape.getClientRects().length === 0) return [];
    return [{ shape, fill, pattern, box: shape.getBBox() }];
  });
}

/** Draws the hatches of the page tile by tile; what is returned takes that back. */
function drawTiles(): () => void {
  // All boxes are measured before the first tile is drawn: the page is laid out once.
  const undo = shownHatches().map(({ shape, fill, pattern, box }, i) => {
    const outline = shape.cloneNode() as SVGElement;
    for (const name of ['class', 'fill']) outline.removeAttribute(name);
    const id = `paper-${i}`;
    const clip = part('clipPath', { id }, outline);
    const tiles = part('g', { 'clip-path': `url(#${id})` }, clip, tilesOver(pattern, box));
    shape.before(tiles);
    shape.setAttribute('fill', 'none');
    return () => {
      tiles.remove();
      shape.setAttribute('fill', fill);
    };
  });
  return () => {
    for (const back of undo) back();
  };
}

let takeBack = (): void => {};
matchMedia('print').addEventListener('change', ({ matches }) => {
  takeBack();
  takeBack = matches ? drawTiles() : () => {};
});
