// What each setting changes: the draws, the model of the one big run, what else the power does, or only what is shown.
import type { SettingKey, Settings } from './settings.ts';

export type Effect = 'draws' | 'model' | 'uses' | 'failures';

const effectsByKey: Record<SettingKey, readonly Effect[]> = {
  backend: ['draws', 'failures'],
  mw: ['failures'],
  kind: ['draws', 'model', 'failures'],
  pue: ['draws', 'model', 'failures'],
  it: ['draws', 'model', 'failures'],
  rack: ['draws', 'model', 'failures'],
  acc: ['draws', 'model', 'failures'],
  work: ['model', 'failures'],
  prec: ['model', 'failures'],
  policy: ['model', 'failures'],
  use: ['model', 'failures'],
  crit: ['model', 'failures'],
  batch: ['model', 'failures'],
  jitter: ['draws', 'model', 'failures'],
  fail: ['model', 'failures'],
  mode: ['model', 'failures'],
  restart: ['model', 'failures'],
  each: ['model', 'failures'],
  detect: ['model', 'failures'],
  ckpt: ['model', 'failures'],
  save: ['model', 'failures'],
  power: [],
  over: [],
  batt: [],
  tariff: [],
  job: ['uses'],
  prompt: ['uses'],
  answer: ['uses'],
  tpot: ['uses'],
  spares: ['failures'],
  repair: ['failures'],
  seed: ['draws', 'failures'],
  steps: ['draws'],
  reps: ['draws'],
};

/** Every key of the settings, in the order of the address. */
export const settingKeys = Object.keys(effectsByKey) as SettingKey[];

export const changes = (key: SettingKey, effect: Effect): boolean => effectsByKey[key].includes(effect);

/** Keys that differ between two settings. */
export const changedKeys = (a: Settings, b: Settings): SettingKey[] =>
  settingKeys.filter((key) => a[key] !== b[key]);

/** Whether a setting moves the line that a use has in the plane. */
export const movesLine = (key: SettingKey, { use }: Settings): boolean =>
  changes(key, 'model') || (use === 'answering' && changes(key, 'uses'));

/** Whether the plane has one line for two settings. */
export const isOneLine = (a: Settings, b: Settings): boolean =>
  changedKeys(a, b).every((key) => !movesLine(key, a));

/** Whether two settings ask the same of what `effect` names. */
export const isAlike = (a: Settings, b: Settings, effect: Effect): boolean =>
  changedKeys(a, b).every((key) => !changes(key, effect));
