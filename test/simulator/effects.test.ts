// What a change of each setting makes anew: the table holds what really moves.
import { describe, expect, test } from 'vitest';
import { blankLayout } from '../../src/model/cluster/layout/champion.ts';
import { SiteCurve } from '../../src/simulator/answers/curve/siteCurve.ts';
import { changedKeys, changes, isAlike, settingKeys } from '../../src/simulator/inputs/effects.ts';
import { defaultsOf } from '../../src/simulator/inputs/rules.ts';
import type { SettingKey, Settings } from '../../src/simulator/inputs/settings.ts';
import { failuresScenarioOf } from '../../src/simulator/run/failuresScenarioOf.ts';
import { scenarioOf } from '../../src/simulator/run/scenarioOf.ts';
import { seeds } from './seeds.ts';

const defaults = defaultsOf(seeds);
/** Another allowed value of each setting; the accelerator brings its own rack and format, as the page gives them. */
const others: { [Key in SettingKey]: Settings[Key] } = {
  backend: 'cpu',
  mw: 300,
  kind: 'it',
  pue: 1.5,
  it: 20,
  rack: 120,
  acc: 'H100-SXM',
  work: 'gpt-3-175b',
  prec: 'bf16',
  policy: 'fixed',
  use: 'frozen',
  crit: 120,
  batch: 4,
  jitter: 150,
  fail: 2,
  mode: 'job',
  restart: 600,
  each: 20,
  detect: 120,
  ckpt: 30,
  save: 'memory',
  power: 'weather',
  over: 4,
  batt: 12,
  tariff: 90,
  job: '20',
  prompt: 8192,
  answer: 1024,
  tpot: 20,
  spares: '8',
  repair: 48,
  seed: 7,
  steps: 128,
  reps: 3,
};
const withOther = (key: SettingKey): Settings =>
  key === 'acc' ? defaultsOf(seeds, { acc: others.acc }) : { ...defaults, [key]: others[key] };

/** What the draws are made of, with where they are made. */
const drawsOf = (settings: Settings): string =>
  JSON.stringify([scenarioOf(settings, seeds), settings.backend]);
const reportOf = (settings: Settings) => new SiteCurve(settings, seeds).at(240, null);
const before = reportOf(defaults);

describe.each(settingKeys)('%s', (key) => {
  const settings = withOther(key);
  const report = reportOf(settings);

  test('starts the draws anew if they come out differently, and only then', () => {
    expect(drawsOf(settings) !== drawsOf(defaults)).toBe(changes(key, 'draws'));
  });

  test('asks the model anew if the one big run comes out differently, and only then', () => {
    const ofRun = (of: typeof report) => JSON.stringify({ ...of, others: null });
    expect(ofRun(report) !== ofRun(before)).toBe(changes(key, 'model'));
  });

  test('asks for other uses anew if they come out differently', () => {
    const isMoved = JSON.stringify(report?.others) !== JSON.stringify(before?.others);
    if (isMoved) expect(changes(key, 'model') || changes(key, 'uses')).toBe(true);
    if (changes(key, 'uses')) expect(isMoved).toBe(true);
  });

  test('draws failures anew if their scenario is another', () => {
    const layout = { ...blankLayout(), tensor: 8, data: 125 };
    const scenario = failuresScenarioOf(settings, seeds, layout);
    const isMoved = JSON.stringify(scenario) !== JSON.stringify(failuresScenarioOf(defaults, seeds, layout));
    if (isMoved) expect(changes(key, 'failures')).toBe(true);
  });
});

test('two settings are alike for what no changed key moves', () => {
  const changed = { ...defaults, tariff: 90, seed: 7 };
  expect(changedKeys(defaults, changed)).toEqual(['tariff', 'seed']);
  expect(isAlike(defaults, changed, 'model')).toBe(true);
  expect(isAlike(defaults, changed, 'draws')).toBe(false);
});
