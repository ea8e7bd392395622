// The words in the figures' drawings, measured in the site's own faces: in every language and at the ends of every input,
// no label leaves its drawing and none stands on another.
import { expect, test } from 'vitest';
import { catalogue } from '../../../src/figures/catalogue.ts';
import type { FigureInput, State } from '../../../src/figures/grammar/figure.ts';
import { definitions } from '../../../src/figures/grammar/live/definitions.ts';
import { usualState } from '../../../src/figures/grammar/state.ts';
import { useChromium } from '../chromium.ts';
import { type Language, languages } from '../site.ts';

const chromium = useChromium();

/** The ends of an input: every choice of a list. */
function endsOf(input: FigureInput): (number | string)[] {
  if (input.kind === 'action') return [];
  return input.kind === 'choice' ? input.choices.map(({ value }) => value) : [input.low, input.high];
}

interface Shown {
  id: string;
  state: State;
  width: number;
  height: number;
  content: string;
}

/** Every figure as it stands at first, and with each of its inputs at an end. */
async function drawingsIn(language: Language): Promise<Shown[]> {
  const shown = catalogue.map(async (entry) => {
    const figure = await definitions[entry.id]?.();
    if (!figure) throw new Error(`definitions: received ${entry.id}, expected a figure of the catalogue`);
    const given = entry.materialIn(language);
    const inputs = entry.inputsIn(language);
    const usual = usualState(inputs);
    const ends = inputs.flatMap((input) => endsOf(input).map((value) => ({ ...usual, [input.key]: value })));
    return [usual, ...ends].map((state) => ({ id: entry.id, state, ...figure.answer(state, given).drawing }));
  });
  return (await Promise.all(shown)).flat();
}

test.each(languages)('in %s every label stays in its drawing, beside the others', async (language) => {
  const { page } = await chromium.visit(`/${language}/figures/amdahl/`, { bypassCSP: true });
  const faults = await page.evaluate(
    async (drawings) => {
      await document.fonts.ready;
      const host = document.querySelector<SVGSVGElement>('[data-figure-drawing]')!;
      const found: string[] = [];
      for (const { id, state, width, height, content } of drawings) {
        host.innerHTML = content;
        host.setAttribute('viewBox', `0 0 ${width} ${height}`);
        host.setAttribute('width', String(width));
        host.setAttribute('height', String(height));
        const frame = host.getBoundingClientRect();
        const scale = width / frame.width;
        const labels = [...host.querySelectorAll('text')].map((label) => {
          const { left, right, bottom } = label.getBoundingClientRect();
          const said = label.textContent ?? '';
          return {
            said,
            from: (left - frame.left) * scale,
            to: (right - frame.left) * scale,
            foot: (bottom - frame.top) * scale,
            px: Number.parseFloat(getComputedStyle(label).fontSize),
          };
        });
        const at = `${id} ${JSON.stringify(state)}`;
        for (const [i, one] of labels.entries()) {
          if (one.from < -1 || one.to > width + 1)
            found.push(`${at}: «${one.said}» from ${one.from.toFixed()} to ${one.to.toFixed()} of ${width}`);
          for (const other of labels.slice(i + 1)) {
            const isBeside = one.to - 1 <= other.from || other.to - 1 <= one.from;
            const isOver = Math.abs(one.foot - other.foot) >= 0.6 * Math.min(one.px, other.px);
            if (!isBeside && !isOver) found.push(`${at}: «${one.said}» on «${other.said}»`);
          }
        }
      }
      return found;
    },
    await drawingsIn(language),
  );
  expect(faults).toEqual([]);
});
