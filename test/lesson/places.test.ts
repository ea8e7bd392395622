// The pictures of losses inside scenes: each scene that speaks of one has it, and it says what the state has.
import { describe, expect, test } from 'vitest';
import { strata } from '../../src/charts/plane/column/strata.ts';
import { asWritten } from '../../src/lesson/measures/asWritten.ts';
import { buildAnswers, buildLayout } from '../../src/lesson/measures/buildAnswers.ts';
import { measuresOf } from '../../src/lesson/measures/measures.ts';
import { settingsOf } from '../../src/lesson/measures/state.ts';
import { needsLayout, placeOfScene } from '../../src/lesson/places/placeOfScene.ts';
import { untilShare } from '../../src/lesson/places/play.ts';
import { readScenes } from '../../src/lesson/scenes/readScenes.ts';
import { offeredSeeds as seeds } from '../../src/simulator/inputs/offeredSeeds.ts';
import { directionOf, languages, stringsOf } from '../../src/site/locales.ts';
import { formatNumber } from '../../src/text/numbers.ts';

const scenes = readScenes('content', seeds).flatMap(({ id, state, stratum, beside }) =>
  [stratum, beside].flatMap((each) => (each ? [{ id, state, stratum: each }] : [])),
);
const formIn = (language: string) => {
  const { simulator, lesson } = stringsOf(language);
  return { seeds, words: { ...simulator, lesson }, language, direction: directionOf(language) };
};

test('every loss has its scene', () =>
  expect(scenes.map(({ stratum }) => stratum).sort()).toEqual([...strata].sort()));

describe.each(scenes)('$id: $stratum', ({ state, stratum: place }) => {
  const settings = settingsOf(state, seeds);
  const { here } = buildAnswers(settings, seeds);
  const layout = needsLayout(place) ? buildLayout(settings, seeds) : null;

  test.each(languages)('has its picture and what it shows in words in %s', (language) => {
    const shown = placeOfScene({ place, settings, here, layout, id: 'x' }, formIn(language));
    expect(shown?.caption.length).toBeGreaterThan(20);
    expect(`${shown?.content} ${shown?.caption}`).not.toMatch(/[{}]|NaN|undefined|Infinity/);
  });

  test('has none where nothing fits', () =>
    expect(placeOfScene({ place, settings, here: null, layout, id: 'x' }, formIn('en'))).toBeNull());
});

test('of 500 chips one still computes at the moment that is drawn, and more where there are more chips', () => {
  const dotsAt = (state: string): number => {
    const settings = settingsOf(state, seeds);
    const { here } = buildAnswers(settings, seeds);
    const shown = placeOfScene({ place: 'waiting', settings, here, layout: null, id: 'x' }, formIn('en'));
    const dots = shown?.content.match(/class="rack-3" d="([^"]+)"/)?.[1]?.match(/M/g) ?? [];
    expect(shown?.caption).toContain(String(dots.length));
    return dots.length;
  };
  // 16,344 chips at 40 MW: 33; 204,480 at 500 MW: 409.
  expect([dotsAt('mw=40'), dotsAt('mw=500')]).toEqual([33, 409]);
});

test.each(languages)('in %s the picture of cooling has the number of the sentence beside it', (language) => {
  for (const state of ['mw=240&pue=1', 'mw=240', 'mw=100&pue=1.45']) {
    const settings = settingsOf(state, seeds);
    const answers = buildAnswers(settings, seeds);
    const asked = { place: 'cooling' as const, settings, here: answers.here, layout: null, id: 'x' };
    const { cooling = Number.NaN } = asWritten(measuresOf(answers));
    expect(placeOfScene(asked, formIn(language))?.content).toContain(
      ` ${formatNumber(language, cooling, 1)}<`,
    );
  }
});

/** The places whose captions speak of a hatch, and the word in every language: a new wording is a new word here. */
const ofHatch = ['peak'];
const hatch = /مظلَّلة بخطوط|hatched|hachur/;

test.each(languages)(
  'a caption in %s speaks of a hatch where it should, and the picture has one',
  (language) => {
    for (const { state, stratum: place } of scenes) {
      const settings = settingsOf(state, seeds);
      const { here } = buildAnswers(settings, seeds);
      const layout = needsLayout(place) ? buildLayout(settings, seeds) : null;
      const shown = placeOfScene({ place, settings, here, layout, id: 'x' }, formIn(language));
      const speaks = ofHatch.includes(place);
      expect(hatch.test(shown?.caption ?? ''), shown?.caption).toBe(speaks);
      if (speaks) expect(shown?.content, place).toContain('fill="url(#');
    }
  },
);

test('a picture that plays shows its first lines, so large a share of them, and at the end all', () => {
  const lines = 'm1 2v-3m3 3v-3m3 3v-3m3 3v-3';
  expect([0, 0.5, 1].map((share) => untilShare(lines, share))).toEqual(['', 'm1 2v-3m3 3v-3', lines]);
});
