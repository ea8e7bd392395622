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
import { plainCell } from '../../src/text/escapes/plainCell.ts';

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
      entry
        .inputsIn(language)
        .map((input) => ({ ...input, label: '', hint: '', say: undefined, choices: undefined })),
    );
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
  });

  test.each(languages)('on paper in %s its sentence asks for no press', (language) => {
    const { finding, label } = entry.answerIn(language);
    expect(`${finding} ${label}`).not.toMatch(/\b(press|button|appuyez|bouton)\b|اضغط|الزر/i);
  });

  test.each(languages)('what its table in %s states in numbers is plain in files', (language) => {
    for (const [, ...cells] of entry.answerIn(language).rows)
      for (const cell of cells.map(plainCell))
        expect(String(cell)).toMatch(/^[−-]?(?!\d)|^-?[\d.e+]+(–[\d.e+]+)?$/);
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

/** Drawings without a row of values, each with what it shows. */
const notWalked: Readonly<Record<string, string>> = {
  sovereignty: 'standings of four layers, none of them a number',
  'money-scale': 'one share of one field of squares',
  netting: 'debts in a circle, which has no first and no last',
  satellite: 'one orbit in its true shape',
};
/** Values whose places are those of a map or of a stack, not lengths from one foot. */
const placedElsewhere = ['strait', 'clean-budget'];

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, place) => place === 0 || number >= (numbers[place - 1] ?? 0));

test('a figure is walked, or the list says why it cannot be', () => {
  const unwalked = catalogue.filter((entry) => !entry.answerIn('en').curves).map(({ id }) => id);
  expect(unwalked.sort()).toEqual(Object.keys(notWalked).sort());
});

describe.each(catalogue.filter(({ id }) => !(id in notWalked)))('$id', (entry) => {
  test.each(languages)(
    'each of its values is read, told from the others, and marked in the drawing, in every state, in %s',
    async (language) => {
      const answerTo = await answererOf(entry, language);
      const inputs = entry.inputsIn(language);
      const usual = usualState(inputs);
      const { width, height } = entry.answerIn(language).drawing;
      const count = entry.answerIn(language).curves?.length;
      const states = inputs.flatMap((input) =>
        otherValues(input).map((value) => ({ ...usual, [input.key]: value })),
      );
      for (const state of [usual, ...states]) {
        const curves = answerTo(state)?.curves ?? [];
        expect(curves).toHaveLength(count ?? Number.NaN);
        // Two on one sheet have names.
        expect(new Set(curves.map(({ name }) => name)).size).toBe(curves.length);
        if (curves.length > 1) expect(curves.map(({ name }) => name)).not.toContain(undefined);
        for (const { values, said, points } of curves) {
          if (state === usual) expect(values.length).toBeGreaterThan(1);
          expect([said.length, points.length]).toEqual([values.length, values.length]);
          expect(new Set(said).size).toBe(said.length);
          expect(said.join(' ')).not.toMatch(/[{}]|NaN|undefined|Infinity/);
          for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
          for (const [x, y] of points) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(width);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(height);
          }
          // What sounds higher is drawn higher, or farther along.
          const byValue = points.map((point, place) => ({ point, value: values[place] ?? 0 }));
          byValue.sort((a, b) => a.value - b.value);
          const along = [
            byValue.map(({ point: [, y] }) => -y),
            byValue.map(({ point: [x] }) => x),
            byValue.map(({ point: [x] }) => -x),
          ];
          if (!placedElsewhere.includes(entry.id)) expect(along.some(isAscending)).toBe(true);
        }
      }
    },
  );
});

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

test('money that is only announced is drawn hollow, money set aside full', () => {
  const entry = catalogue.find(({ id }) => id === 'money-scale');
  const drawn = async (sum: string): Promise<string> =>
    (await definitions['money-scale']?.())?.answer({ sum, years: 1 }, entry?.materialIn('en') as never)
      .drawing.content ?? '';
  return Promise.all([
    expect(drawn('target')).resolves.toContain('square-hollow'),
    expect(drawn('budget')).resolves.toMatch(/square-share(?!.*square-hollow)/),
  ]);
});
