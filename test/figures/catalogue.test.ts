// Every computed figure, in every language: its words, its inputs and its sentence.
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/figures/catalogue.ts';
import type { FigureEntry } from '../../src/figures/grammar/entry.ts';
import type { Answer, FigureInput, State } from '../../src/figures/grammar/figure.ts';
import { definitions } from '../../src/figures/grammar/live/definitions.ts';
import { usualState } from '../../src/figures/grammar/state.ts';
import { leadFiguresIn } from '../../src/figures/leadFigures.ts';
import { ledger } from '../../src/site/ledger/ledger.ts';
import { type Language, languages } from '../../src/site/locales.ts';

test('the catalogue and the scripts name the same figures, each once', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(definitions).sort()).toEqual([...ids].sort());
});

/** Every other value that an input can take: for a slider its ends, its middle and one step. */
function otherValues(input: FigureInput): (number | string)[] {
  if (input.kind === 'action') return [];
  if (input.kind === 'choice')
    return input.choices.map(({ value }) => value).filter((value) => value !== input.value);
  const { low, high, step, value } = input;
  const middle = low + Math.round((high - low) / 2 / step) * step;
  return [low, middle, high].filter((other) => other !== value);
}

/** Answers by figure, language and state: the tests of a figure ask for each more than once. */
const answers = new Map<string, Answer | undefined>();

async function answererOf(
  entry: FigureEntry,
  language: Language,
): Promise<(state: State) => Answer | undefined> {
  const figure = await definitions[entry.id]?.();
  const given = entry.materialIn(language);
  return (state) => {
    const key = JSON.stringify([entry.id, language, state]);
    const answer = answers.get(key) ?? figure?.answer(state, given);
    answers.set(key, answer);
    return answer;
  };
}

describe.each(catalogue)('$id', (entry) => {
  test('stands in an explainer, names systems of the articles, and cites lines of the ledger', () => {
    expect(existsSync(`content/explainers/en/${entry.explainer}.mdx`)).toBe(true);
    expect(entry.systems.length).toBeGreaterThan(0);
    for (const system of entry.systems) expect(system).toMatch(/^S([1-9]|1[0-4])$/);
    expect(entry.cites.length).toBeGreaterThan(0);
    for (const id of entry.cites)
      expect(ledger.claims.has(id) || ledger.evidence.has(id) || ledger.derived.has(id), id).toBe(true);
  });

  test('has the same inputs in every language', () => {
    const shapes = languages.map((language) =>
      entry.inputsIn(language).map((input) => ({ ...input, label: '', say: undefined, choices: undefined })),
    );
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
  });

  test.each(languages)(
    'each input changes the sentence in %s, the same state gives the same sentence',
    async (language) => {
      const answerTo = await answererOf(entry, language);
      const given = entry.materialIn(language);
      // What the browser is sent loses nothing on its way.
      expect(JSON.parse(JSON.stringify(given))).toEqual(given);
      const inputs = entry.inputsIn(language);
      const usual = usualState(inputs);
      const findingOf = (state: State): string | undefined => answerTo(state)?.finding;
      expect(entry.answerIn(language).finding).toBe(findingOf(usual));
      for (const input of inputs.filter(({ kind }) => kind !== 'action')) {
        const others = otherValues(input).map((value) => findingOf({ ...usual, [input.key]: value }));
        expect(new Set([findingOf(usual), ...others]).size, input.key).toBeGreaterThan(1);
      }
    },
  );

  test.each(languages)(
    'words are filled, rows fit their heads, and no coordinate is lost in %s',
    async (language) => {
      const answerTo = await answererOf(entry, language);
      const inputs = entry.inputsIn(language);
      const usual = usualState(inputs);
      const size = entry.answerIn(language).drawing;
      const states = [
        usual,
        ...inputs.flatMap((input) => otherValues(input).map((value) => ({ ...usual, [input.key]: value }))),
      ];
      for (const state of states) {
        const answer = answerTo(state);
        expect(answer?.drawing).toMatchObject({ width: size.width, height: size.height });
        const { columns } = entry.wordsIn(language);
        const rows = answer?.rows ?? [];
        for (const row of rows) expect(row).toHaveLength(columns.length);
        const all = [answer?.finding, answer?.label, answer?.drawing.content, ...rows.flat()].join(' ');
        expect(all).not.toMatch(/[{}]|NaN|undefined|Infinity/);
        // Bytes of a page, and no digit that an eye could see.
        expect(answer?.drawing.content).not.toMatch(/ d="[^"]*\.\d{4}/);
      }
    },
  );
});

/** A broken line of a drawing with more points than a step or a ray has. */
const hasCurve = (content: string): boolean =>
  [...content.matchAll(/class="level-line" d="([^"]+)"/g)].some(([, d = '']) => d.split(/[LHV]/).length > 4);
/** Bars that follow each other, each beside what the one before it was. */
const hasBars = (content: string): boolean =>
  (content.match(/class="before-line"[^>]*\/><rect class="level-band"/g) ?? []).length > 2;
/** Lines that show places, not values over an axis. */
const orbits = ['satellite'];

test.each(catalogue)(
  '$id: a curve or a row of bars that is drawn is walked too, each point read and marked in the drawing',
  (entry) => {
    for (const language of languages) {
      const { curve, drawing } = entry.answerIn(language);
      const isWalked = hasCurve(drawing.content) || hasBars(drawing.content);
      if (isWalked && !orbits.includes(entry.id)) expect(curve).toBeDefined();
      if (!curve) continue;
      expect(curve.values.length).toBeGreaterThan(3);
      expect(curve.said).toHaveLength(curve.values.length);
      expect(curve.points).toHaveLength(curve.values.length);
      expect(new Set(curve.said).size).toBe(curve.said.length);
      expect(curve.said.join(' ')).not.toMatch(/[{}]|NaN|undefined|Infinity/);
      for (const [x, y] of curve.points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(drawing.width);
        expect(y).toBeLessThanOrEqual(drawing.height);
      }
      // What sounds higher is drawn higher.
      const order = curve.values.map((_, place) => place).sort((a, b) => curve.values[a]! - curve.values[b]!);
      const heights = order.map((place) => -curve.points[place]![1]);
      expect(heights).toEqual([...heights].sort((a, b) => a - b));
    }
  },
);

test('the home page has one figure for each explainer, drawn without an id of its own', () => {
  const slugs = new Set(catalogue.map(({ explainer }) => explainer));
  for (const language of languages) {
    const figures = leadFiguresIn(language);
    expect([...figures.keys()].sort()).toEqual([...slugs].sort());
    for (const { drawing, finding, stamp } of figures.values()) {
      // Five drawings stand in one page: an id in one of them would be another's.
      expect(drawing.content).not.toMatch(/\bid=/);
      expect(finding && stamp).not.toBe('');
    }
  }
  expect(catalogue.filter(({ isLead }) => isLead)).toHaveLength(slugs.size);
});
