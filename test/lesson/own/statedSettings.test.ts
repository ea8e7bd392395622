// What a scene of an own lesson says of its state: every setting that is not as the defaults have it, and the loss it is at.
import { describe, expect, test } from 'vitest';
import { strata } from '../../../src/charts/plane/column/strata.ts';
import { openedAt, placeOf, settingsOf } from '../../../src/lesson/measures/state.ts';
import { readScene } from '../../../src/lesson/own/ownLesson.ts';
import { statedSettings } from '../../../src/lesson/own/statedSettings.ts';
import { changes, settingKeys } from '../../../src/simulator/inputs/effects.ts';
import { defaultsOf, rulesOf } from '../../../src/simulator/inputs/rules.ts';
import type { Settings } from '../../../src/simulator/inputs/settings.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';
import { seeds } from '../../simulator/seeds.ts';

const defaults = defaultsOf(seeds);
const rules = rulesOf(seeds, defaults);
const saidIn = (lang: string, settings: Settings): string =>
  statedSettings(settings, ['mw'], { seeds, words: stringsOf(lang).simulator, lang });

describe.each(languages)('in %s', (lang) => {
  test.each(settingKeys)('%s is said where it is changed, unless it is how the draws are run', (key) => {
    const rule = rules[key];
    const values = rule.kind === 'choice' ? rule.choices : [rule.low, rule.high];
    const value = values.find((each) => each !== defaults[key]);
    const said = saidIn(lang, { ...defaults, [key]: value });
    const isUnsaid = key === 'mw' || (changes(key, 'draws') && !changes(key, 'model'));
    expect(said === '', said).toBe(isUnsaid);
    expect(said).not.toMatch(/undefined|NaN|[{}]/);
  });

  test('nothing is said of the defaults, nor of what a chip brings along', () => {
    expect(saidIn(lang, settingsOf('?mw=300', seeds))).toBe('');
    expect(saidIn(lang, settingsOf('?acc=H100-SXM', seeds)).split(' · ')).toHaveLength(1);
  });
});

test.each(strata)('a scene keeps the loss %s that its state is at, and opens the simulator there', (at) => {
  const { scenes, faults } = readScene(
    { state: `?mw=300&at=${at}`, title: 'Why?', sentence: 'Look.' },
    'scene',
    seeds,
  );
  expect(faults).toEqual([]);
  const [{ state = '' } = {}] = scenes;
  expect(placeOf(state, seeds)).toBe(at);
  for (const start of ['', '?mw=300']) expect(placeOf(openedAt(start, at), seeds)).toBe(at);
});

test('a scene at a loss that there is not is refused by name', () => {
  const { faults } = readScene({ state: '?at=pool', title: 'Why?', sentence: 'Look.' }, 'scene', seeds);
  expect(faults).toMatchObject([{ field: 'scene.state.at', received: 'pool', expected: { kind: 'choice' } }]);
  expect(placeOf('?mw=300', seeds)).toBeUndefined();
  expect(openedAt('?mw=300', undefined)).toBe('?mw=300');
});
