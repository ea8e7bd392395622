// What the first scenes draw in the place of the plane: a megawatt in racks, a power divided into racks and chips.
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../src/lesson/measures/state.ts';
import { readScenes } from '../../src/lesson/scenes/readScenes.ts';
import { powerDrawing, powerDrawings } from '../../src/lesson/stage/powerDrawing.ts';
import { offeredSeeds as seeds } from '../../src/simulator/inputs/offeredSeeds.ts';
import { directionOf, languages, stringsOf } from '../../src/site/locales.ts';

const formIn = (language: string) => {
  const { simulator, lesson } = stringsOf(language);
  return { id: 'x', seeds, language, direction: directionOf(language), words: { ...simulator, lesson } };
};
const racksIn = (content: string): number[] => {
  const d = content.match(/<path class="rack-undrawn" d="([^"]+)"/)?.[1] ?? '';
  return [...d.matchAll(/M[\d.-]+ ([\d.-]+)/g)].map(([, y]) => Number(y));
};

test('no scene before that of the plane draws it', () => {
  const scenes = readScenes('content', seeds);
  const plane = scenes.findIndex(({ id }) => id === '03-plane');
  expect(scenes.map(({ drawn }) => drawn !== undefined)).toEqual(scenes.map((_, i) => i < plane));
});

describe.each(languages)('in %s', (language) => {
  const form = formIn(language);

  test.each(powerDrawings)('the %s has no gap and says what it shows', (drawn) => {
    const { content, label } = powerDrawing(drawn, settingsOf('mw=40', seeds), form);
    expect(label.length).toBeGreaterThan(60);
    expect(`${content} ${label}`).not.toMatch(/[{}]|NaN|undefined|Infinity/);
  });

  test('a megawatt is six racks on each other, the sixth not whole', () => {
    const { content } = powerDrawing('megawatt', settingsOf('mw=40', seeds), form);
    // 750 kW / 132 kW = 5.68
    expect(racksIn(content)).toHaveLength(6);
  });

  test.each([
    ['mw=40', 227],
    ['mw=40&pue=1.54', 177],
    ['mw=500', 2840],
  ])('every rack of %s is a box', (state, racks) => {
    const { content, label } = powerDrawing('division', settingsOf(state, seeds), form);
    expect(racksIn(content)).toHaveLength(racks);
    expect(label.replace(/[^\d.,]/g, '')).toContain(String(racks));
  });
});

test('the bars of a division are as wide as their megawatts, from where reading begins', () => {
  const bars = (language: string): number[][] =>
    [
      ...powerDrawing('division', settingsOf('mw=40', seeds), formIn(language)).content.matchAll(
        /<rect class="sheet-fill" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g,
      ),
    ].map(([, x, width]) => [Number(x), Number(width)]);
  // 344 px for 40 MW: 33.3 MW are 286.7 px, 30 MW 258 px.
  expect(bars('en')).toEqual([
    [8, 344],
    [8, 286.7],
    [8, 258],
  ]);
  expect(bars('ar').map(([x = 0, width = 0]) => x + width)).toEqual([352, 352, 352]);
});
