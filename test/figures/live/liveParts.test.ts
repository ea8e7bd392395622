// What the script of a figure writes: problems of an address, code to embed, numbers as CSV.
import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import type { AnswerCurve } from '../../../src/figures/grammar/figure.ts';
import { frameWords } from '../../../src/figures/grammar/frameWords.ts';
import { problemInWords } from '../../../src/figures/grammar/live/problems.ts';
import { citationOf, csvOf, embedCode, jsonOf } from '../../../src/figures/grammar/live/takeSheet.ts';
import { walkedMark, wireWalk } from '../../../src/figures/grammar/live/walk.ts';
import { liveWordsOf } from '../../../src/figures/grammar/live/words.ts';

const words = liveWordsOf(frameWords('en'));

test('a problem names field, what was received and what was expected', () => {
  const input = {
    kind: 'range',
    key: 'route',
    label: 'Cable',
    low: 1,
    high: 2,
    step: 0.1,
    value: 1,
    say: String,
  } as const;
  const saidIn = (language: string): string =>
    problemInWords(
      { input, received: '9' },
      { frame: liveWordsOf(frameWords(language)), material: { language } },
    );
  expect(saidIn('en')).toBe(
    'Cable (route): received “9”, expected a number from 1 to 2 in steps of 0.1. The usual value stands in its place.',
  );
  expect(saidIn('ar')).toContain('0,1');
  const choice = {
    kind: 'choice',
    key: 'city',
    label: 'From',
    value: 'a',
    choices: [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ],
  } as const;
  expect(
    problemInWords(
      { input: choice, received: 'x'.repeat(60) },
      { frame: words, material: { language: 'en' } },
    ),
  ).toBe(
    `From (city): received “${'x'.repeat(40)}…”, expected one of a, b. The usual value stands in its place.`,
  );
});

test('the code to embed escapes what an attribute cannot hold', () => {
  expect(embedCode('https://a.example/en/figures/x/?a=1&b=2', 'The "hub"')).toContain(
    'src="https://a.example/en/figures/x/?a=1&amp;b=2" title="The &quot;hub&quot;"',
  );
});

test('cells with commas or quotes are quoted in CSV, and numbers are plain', () => {
  const { document } = parseHTML(
    '<table><tr><th>Name, MW</th><td>13\u00a0032</td></tr><tr><th>The "one"</th><td>24,5</td></tr></table>',
  );
  const rows = [...document.querySelectorAll('tr')].map((row) => ({ cells: [...row.children] }));
  expect(csvOf({ rows } as unknown as HTMLTableElement)).toBe('"Name, MW",13032\n"The ""one""",24.5\n');
});

test('a citation and a JSON file hold question, sentence, standing and address', () => {
  const { document } = parseHTML(
    '<figure data-figure="x"><h3>How many?</h3><output data-figure-finding>Two.</output><div class="title-block"><span class="value">Model</span></div></figure>',
  );
  const figure = document.querySelector('figure') as unknown as HTMLElement;
  const address = 'https://a.example/en/figures/x/?a=1';
  const asked = { cited: words.cited, address, date: '2026-11-28', language: 'en' };
  expect(citationOf(figure, asked)).toBe(
    `Miqyas, “How many?”: Two. Model. Seen on 28 November 2026.\n${address}`,
  );
  const rows = [{ cells: [{ textContent: 'One' }, { textContent: '−1\u202f200,5' }] }];
  const table = { rows } as unknown as HTMLTableElement;
  expect(JSON.parse(jsonOf(figure, { address, state: { a: 1 }, table }))).toEqual({
    figure: 'x',
    title: 'How many?',
    finding: 'Two.',
    standing: 'Model',
    address,
    inputs: { a: 1 },
    table: [['One', -1200.5]],
  });
});

test('the sheet of two curves reads the points that its sliders stand on and marks them in the drawing, while it is open', () => {
  const { document, Event } = parseHTML(
    '<figure><svg><g data-figure-marks></g></svg><details open data-figure-walk></details></figure>',
  );
  vi.stubGlobal('document', document);
  const figure = document.querySelector('figure') as unknown as HTMLElement;
  const sheet = document.querySelector('details') as unknown as HTMLDetailsElement;
  sheet.open = true;
  const curveOf = (name: string, ...said: string[]): AnswerCurve => ({
    name,
    values: said.map((_, place) => place + 1),
    said,
    points: said.map((_, place) => [10 * place, 5]),
  });
  let curves = [curveOf('Weeks', 'one', 'four'), curveOf('Batteries', 'small', 'large')];
  let asked = 0;
  const follow = wireWalk(figure, sheet, words, () => {
    asked++;
    return curves;
  });
  const sliders = [...sheet.querySelectorAll('input')];
  for (const slider of sliders)
    Object.defineProperty(slider, 'valueAsNumber', { get: () => Number(slider.value) });
  follow();
  const read = (): (string | null)[] =>
    [...sheet.querySelectorAll('output')].map(({ textContent }) => textContent);
  const marks = figure.querySelector('[data-figure-marks]')!;
  const markedAt = (...places: number[]): string =>
    places.map((place, i) => walkedMark(curves[i]!, place).slice(0, -2)).join('>');
  expect(read()).toEqual(['one', 'small']);
  expect([...sheet.querySelectorAll('label')].map(({ textContent }) => textContent)).toEqual([
    'Weeks',
    'Batteries',
  ]);
  const [, second] = sliders;
  second!.value = '1';
  second!.dispatchEvent(new Event('input') as unknown as globalThis.Event);
  expect(read()).toEqual(['one', 'large']);
  expect(marks.innerHTML).toContain(markedAt(0, 1));
  // The answer changes under it: the places stay, the values are the new ones.
  curves = [curveOf('Weeks', 'two', 'five'), curveOf('Batteries', 'little', 'great')];
  marks.innerHTML = '';
  follow();
  expect(second!.getAttribute('aria-valuetext')).toBe('great');
  expect(marks.innerHTML).toContain(markedAt(0, 1));
  // Closed, it marks nothing and asks for nothing.
  sheet.open = false;
  asked = 0;
  follow();
  expect([asked, marks.innerHTML]).toEqual([0, '']);
});
