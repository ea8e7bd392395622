// The plane as a picture of its own: names, sentence and address, which stand around it in the page, are drawn into it.
import { hatchFill } from '../../../charts/marks/hatch.ts';
import { wrapped } from '../../../charts/marks/wrapped.ts';
import { strata, stratumMw } from '../../../charts/plane/column/strata.ts';
import { NAME_ROWS, widePlane } from '../../../charts/plane/planeFrame.ts';
import { type Drawing, rectangle, text } from '../../../charts/svg.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { findingInWords } from '../finding/finding.ts';
import { planeDrawing } from '../plane/planeDrawing.ts';
import { besideColumn } from '../plane/planeNames.ts';
import type { View } from '../view.ts';

const ID = 'taken';
const MARGIN = 28;
/** Letters of a line: those of any face have room, for the file goes where the page's face is not. */
const SENTENCE_LETTERS = 70;
const ADDRESS_LETTERS = 99;
const NAME_LETTERS = 17;
const NAME_LINE = 18;
/** Widths of a digit of a large number and of a letter after it. */
const DIGIT = 14;
const LETTER = 9;

/** `source` is what stands under the picture: where it comes from and its address. */
export function takenPicture(view: View, source: string, address: string): Drawing {
  const { language, direction } = view;
  const drawn = planeDrawing(view, { id: ID, isNarrow: false, direction, language });
  const isRtl = direction === 'rtl';
  const [side, edge] = isRtl ? (['right', drawn.width - MARGIN] as const) : (['left', MARGIN] as const);
  const sentence = wrapped(findingInWords(view), SENTENCE_LETTERS, 6);
  const lines = address.match(new RegExp(`.{1,${ADDRESS_LETTERS}}`, 'g')) ?? [];
  const foot = drawn.height + 34 + 30 * sentence.length;
  const height = foot + 24 + 18 * lines.length;
  const content = [
    rectangle('paper-fill', 0, 0, drawn.width, height),
    drawn.content,
    ...namesOf(view),
    ...sentence.map((line, i) =>
      text('bold sentence', edge, drawn.height + 24 + 30 * i, line, side, direction),
    ),
    text('secondary smaller', edge, foot, source, side, direction),
    ...lines.map((line, i) => text('secondary smaller', MARGIN, foot + 20 + 18 * i, line, 'left', 'ltr')),
  ];
  return { width: drawn.width, height, content: content.join('') };
}

/** Installed power, the losses and useful work, each beside its leader. */
function namesOf(view: View): string[] {
  const { words, language, direction, mw } = view;
  const { left, top, row } = widePlane.names ?? { left: 0, top: 0, row: 0 };
  const at = (index: number): number => top + row * (index + 0.5) + 6;
  // The unit stands after its number, in the direction of reading.
  const big = (index: number, className: string, value: string, name: string): string[] => {
    const taken = DIGIT * (value.length + 1);
    const [side, start, end] =
      direction === 'rtl'
        ? (['right', left + 8 + taken + LETTER * name.length, left + 8 + LETTER * name.length] as const)
        : (['left', left + 8, left + 8 + taken] as const);
    return [
      text(`${className} bold large`, start, at(index) + 3, value, side, 'ltr'),
      text(className, end, at(index), name, side, direction),
    ];
  };
  return [
    ...big(0, '', formatNumber(language, mw), words.plane.installed),
    ...strata.flatMap((stratum, i) => [
      rectangle('name-swatch', left + 8, at(i + 1) - 18, 24, 24, { fill: hatchFill(ID, stratum) }),
      text(
        'bold',
        left + 86,
        at(i + 1),
        besideColumn(view, (point) => stratumMw(point, stratum)),
        'right',
        'ltr',
      ),
      ...wrapped(words.plane.strata[stratum], NAME_LETTERS, 3).map((line, place, { length }) =>
        text('', left + 96, at(i + 1) + NAME_LINE * (place - (length - 1) / 2), line, 'left', direction),
      ),
    ]),
    ...big(
      NAME_ROWS - 1,
      'water-text',
      besideColumn(view, ({ usefulMw }) => usefulMw),
      words.plane.useful,
    ),
  ];
}
