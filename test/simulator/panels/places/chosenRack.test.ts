// The chosen rack in words: where it stands and what happened to it, in every language.
import { expect, test } from 'vitest';
import { campusLayout } from '../../../../src/campus/layout.ts';
import { HELD_UP_LEVEL } from '../../../../src/charts/rackStates.ts';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import { hallsOf } from '../../../../src/simulator/panels/campus/campusWords.ts';
import { hallsShown, rackInWords } from '../../../../src/simulator/panels/places/chosenRack.ts';
import type { View } from '../../../../src/simulator/panels/view.ts';
import { type ViewAnswers, viewOf } from '../../../../src/simulator/panels/viewOf.ts';
import { languages, stringsOf } from '../../../../src/site/locales.ts';
import { formatNumber } from '../../../../src/text/numbers.ts';
import { seeds } from '../../seeds.ts';

const here = { siteMw: 240, idealMw: 240, usefulMw: 200, lossesMw: [0, 4] };
const racks = { racks: 1362, racksPhaseOne: 227, racksGoal: 2840, levelByRack: null };

const viewIn = (language: string, more: Partial<View> = {}): View =>
  ({
    plane: { here, use: 'grown' },
    words: stringsOf(language).simulator,
    language,
    gpus: 1362 * 72,
    rack: undefined,
    racks,
    ...more,
  }) as unknown as View;

const said = (view: View): string => {
  const halls = hallsShown(view);
  if (!halls) throw new Error('no rack is shown');
  return rackInWords(view, halls);
};

test.each(languages)('in %s it has its number, its hall as on the campus, and its level', (language) => {
  const { levels, idle, undrawn } = stringsOf(language).simulator.places.rack;
  const { halls } = campusLayout(racks);
  for (const rack of [0, 226, 227, 1135, 1136, 1300]) {
    const hall = halls.findIndex(({ endRack }) => rack < endRack) + 1;
    const words = said(viewIn(language, { rack }));
    expect(words.match(/\d+/g)?.join('')).toBe(`${rack + 1}${hall}72`);
    expect(words).toContain(undrawn);
  }
  const levelByRack = new Uint8Array(racks.racks).fill(HELD_UP_LEVEL, 1136);
  expect(said(viewIn(language, { rack: 3, racks: { ...racks, levelByRack } }))).toContain(levels.fastest);
  expect(said(viewIn(language, { rack: 1136, racks: { ...racks, levelByRack } }))).toContain(levels.held);
  expect(said(viewIn(language, { rack: 1361 }))).toContain(idle);
});

test.each(languages)('in %s it waits for none where every group works on its own', (language) => {
  const { works } = stringsOf(language).simulator.places.rack;
  const levelByRack = new Uint8Array(racks.racks).fill(HELD_UP_LEVEL);
  for (const use of ['many', 'answering'] as const) {
    const settings = { ...defaultsOf(seeds), use };
    const answers = { plane: { here, use }, levelByRack } as unknown as ViewAnswers;
    const words = stringsOf(language).simulator;
    const view = viewOf({ words, names: {}, direction: 'ltr', lang: language, seeds }, settings, answers);
    expect(view.racks.levelByRack).toBe(null);
    expect(said({ ...view, rack: 3 })).toMatch(new RegExp(`${works.replace('.', '\\.')}$`));
  }
});

test('it is the first idle rack until one is chosen, and never one that does not stand', () => {
  const halls = hallsShown(viewIn('en'));
  expect(halls?.chosen).toBe(halls?.idleFrom);
  expect(halls?.chosen).toBeLessThan(1361);
  expect(hallsShown(viewIn('en', { rack: 2000 }))?.chosen).toBe(1361);
  expect(hallsShown(viewIn('en', { racks: { ...racks, racks: 0 } }))).toBe(null);
});

test.each(languages)('in %s the halls are counted as they are drawn, with racks of any size', (language) => {
  const built = (installed: number, racksPhaseOne: number, racksGoal: number) =>
    hallsOf(viewIn(language, { racks: { racks: installed, racksPhaseOne, racksGoal, levelByRack: null } }));
  for (const [phase, goal] of [
    [227, 2840],
    [45, 574],
  ] as const) {
    expect(built(phase, phase, goal).built).toBe(formatNumber(language, 1));
    expect(built(goal, phase, goal).built).toBe(formatNumber(language, 12.5, 1));
    expect(built(goal, phase, goal).halls).toContain(formatNumber(language, 12.5, 1));
  }
});
