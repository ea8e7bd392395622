// A drawing that is put in the place of another: the page then holds it to the letter, and what they share was not touched.
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { putDrawing, putLayers } from '../../src/charts/putDrawing.ts';
import { element, path, rectangle, text } from '../../src/charts/svg.ts';
import { filesUnder, linesMatching } from '../architecture/projectTree.ts';

const place = (inside = ''): Element => {
  const found = parseHTML(`<html><body><svg>${inside}</svg></body></html>`).document.querySelector('svg');
  if (!found) throw new Error('the page has no place for a drawing');
  return found as unknown as Element;
};

/** A tree as it reads, whatever the order of its attributes. */
const told = (node: Element): unknown => ({
  name: node.nodeName,
  attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
  inside: [...node.childNodes].map((child) =>
    child.nodeType === 1 ? told(child as Element) : child.nodeValue,
  ),
});

describe('what a drawing shares with the one before stays the same element', () => {
  test('a column that moves between axis and handle', () => {
    const drawn = (x: number): string =>
      [path('axis', 'M0 0H9'), rectangle('column', x, 0, 2, 5), text('tick', 0, 9, '40', 'left', 'ltr')].join(
        '',
      );
    const svg = place();
    putDrawing(svg, drawn(1));
    const [axis, column, tick] = svg.children;
    const words = tick?.firstChild;
    putDrawing(svg, drawn(3));
    expect([...svg.children]).toEqual([axis, column, tick]);
    expect(column?.getAttribute('x')).toBe('3');
    expect(svg.children[2]?.firstChild).toBe(words);
  });

  test('one more part in the middle leaves those before and behind it', () => {
    const svg = place();
    putDrawing(svg, path('axis', 'M0 0') + rectangle('layer', 0, 0, 1, 1) + path('edge', 'M1 1'));
    const [axis, , edge] = svg.children;
    putDrawing(svg, path('axis', 'M0 0') + rectangle('layer', 0, 0, 1, 1).repeat(3) + path('edge', 'M2 2'));
    expect(svg.children).toHaveLength(5);
    expect(svg.firstElementChild).toBe(axis);
    expect(svg.lastElementChild).toBe(edge);
    expect(edge?.getAttribute('d')).toBe('M2 2');
  });

  test('the same markup again is not read at all', () => {
    const svg = place();
    putDrawing(svg, path('axis', 'M0 0'));
    svg.firstElementChild?.setAttribute('d', 'M5 5');
    putDrawing(svg, path('axis', 'M0 0'));
    expect(svg.firstElementChild?.getAttribute('d')).toBe('M5 5');
  });

  test('an attribute that the new one lacks goes', () => {
    const svg = place(rectangle('layer', 0, 0, 1, 1, { fill: 'url(#a)' }));
    putDrawing(svg, rectangle('layer', 0, 0, 1, 1));
    expect(told(svg)).toEqual(told(place(rectangle('layer', 0, 0, 1, 1))));
  });
});

const leaf = fc.oneof(
  fc
    .tuple(fc.constantFrom('axis', 'trace'), fc.integer({ min: 0, max: 3 }))
    .map(([name, at]) => path(name, `M${at} 0`)),
  fc.integer({ min: 0, max: 2 }).map((x) => rectangle('layer', x, 0, 1, 1, x === 1 ? { fill: 'none' } : {})),
  fc.constantFrom('40', '500 & more').map((words) => text('tick', 0, 0, words, 'left', 'ltr')),
);
const group = fc
  .array(leaf, { maxLength: 4 })
  .map((leaves) => element('g', { class: 'bands' }, ...leaves, ''));
const drawing = fc.array(fc.oneof(leaf, group), { maxLength: 6 }).map((parts) => parts.join(''));

test('whatever was there, the page then holds the drawing', () => {
  fc.assert(
    fc.property(fc.array(drawing, { minLength: 2, maxLength: 4 }), (drawings) => {
      const svg = place();
      for (const content of drawings) {
        putDrawing(svg, content);
        expect(told(svg)).toEqual(told(place(content)));
      }
    }),
  );
});

describe('a drawing of layers', () => {
  const layersAt = (x: number): string[] => [path('axis', 'M0 0H9'), rectangle('column', x, 0, 2, 5)];
  const inside = (layers: readonly string[]): string =>
    layers.map((layer) => element('g', {}, layer)).join('');

  test('is the same to the letter as its content put whole, and reads no layer that stays', () => {
    const svg = place(inside(layersAt(1)));
    const [ground] = svg.children;
    putLayers(svg, layersAt(1));
    // Left alone: it was put there already.
    ground?.firstElementChild?.setAttribute('d', 'M5 5');
    putLayers(svg, layersAt(3));
    expect(ground?.firstElementChild?.getAttribute('d')).toBe('M5 5');
    ground?.firstElementChild?.setAttribute('d', 'M0 0H9');
    expect(told(svg)).toEqual(told(place(inside(layersAt(3)))));
  });

  test('in a place of another number of groups is an error that says so', () => {
    expect(() => putLayers(place('<g></g>'), layersAt(1))).toThrow('received 1 groups, expected 2');
  });
});

test('no drawing that follows a hand takes the place of another by other ways', () => {
  const drawnOnce = [
    'src/charts/putDrawing.ts',
    // A played picture ends where another takes its place: test/lesson/playing.test.ts.
    'src/lesson/places/livePlace.ts',
    // When a sheet opens.
    'src/simulator/page/take/takeSheet.ts',
    'src/site/browser/take/cameraCode.ts',
  ];
  const lines = linesMatching(filesUnder('src', /\.ts$/), /\.innerHTML = /);
  expect(lines.map((line) => line.replace(/:.*/, ''))).toEqual(drawnOnce);
});
