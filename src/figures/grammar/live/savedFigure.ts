// The drawing of a figure as a picture of its own: under it its question and sentence, its stamp and its address.
import { wrapped } from '../../../charts/marks/wrapped.ts';
import { type Direction, type Drawing, element as markup, rectangle, text } from '../../../charts/svg.ts';
import { element } from '../../../site/browser/element.ts';
import { savedDrawing } from '../../../site/browser/take/savedDrawing.ts';

/** Around the drawing: where the page's face is not, its words take more room. */
const MARGIN = 10;
const ROW = 16;
const LETTERS_PX = 11;
/** Of a line of the foot: those of any face stay within 320 px. */
const LETTERS = 44;
const MOST_ROWS = 20;
/** Lines of an address: they end where a part of it ends, as long as the part is no longer than a line. */
const addressLines = new RegExp(`.{1,${LETTERS}}(?=[/?&#]|$)|.{1,${LETTERS}}`, 'g');

export interface FootWords {
  title: string;
  finding: string;
  /** Where the picture comes from, and its stamp. */
  source: string;
  address: string;
}

/** What stands under a drawing of this size; its height is that of the foot. */
function pictureFoot(
  { title, finding, source, address }: FootWords,
  { width, height }: Pick<Drawing, 'width' | 'height'>,
  direction: Direction,
): Drawing {
  const [side, edge] = direction === 'rtl' ? (['right', width] as const) : (['left', 0] as const);
  const rows = [
    ...[['bold', title] as const, ['', finding] as const, ['bold', source] as const].flatMap(
      ([className, words]) =>
        wrapped(words, LETTERS, MOST_ROWS).map(
          (line) => (y: number) => text(className, edge, y, line, side, direction),
        ),
    ),
    ...(address.match(addressLines) ?? []).map(
      (part) => (y: number) => text('secondary', 0, y, part, 'left', 'ltr'),
    ),
  ];
  const content = rows.map((row, place) => row(height + ROW * (place + 1.5))).join('');
  return {
    width,
    height: ROW * (rows.length + 1),
    content: markup('g', { 'font-size': LETTERS_PX }, content),
  };
}

export interface SavedFigure {
  svg: string;
  width: number;
  height: number;
}

/** `ground` is the colour behind it: letters of the dark theme are light. */
export function savedFigure(
  drawing: SVGSVGElement,
  { ground, ...words }: FootWords & { ground: string },
): SavedFigure {
  const size = drawing.viewBox.baseVal;
  const foot = pictureFoot(words, size, document.dir as Direction);
  const [width, height] = [size.width + 2 * MARGIN, size.height + foot.height + 2 * MARGIN];
  const picture = drawing.cloneNode(true) as SVGSVGElement;
  picture.setAttribute('viewBox', [-MARGIN, -MARGIN, width, height].join(' '));
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  picture.insertAdjacentHTML('afterbegin', rectangle('', -MARGIN, -MARGIN, width, height, { fill: ground }));
  picture.insertAdjacentHTML('beforeend', foot.content);
  // Marks have their styles within the page; beside the figure their letters have one size on every screen.
  const place = element('div', { class: 'system-colours', hidden: true });
  place.append(picture);
  document.body.append(place);
  const svg = savedDrawing(picture);
  place.remove();
  return { svg, width, height };
}
