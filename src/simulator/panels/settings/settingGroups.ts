// Which settings stand together, by which control each is set, and which term of the glossary explains it.
import type { SettingKey } from '../../inputs/settings.ts';

/** The power and the use have controls of their own. */
export type DrawerKey = Exclude<SettingKey, 'mw' | 'use'>;
export type SettingGroup = 'site' | 'training' | 'failing' | 'answers' | 'money' | 'draws';

export const settingGroups: Record<SettingGroup, readonly DrawerKey[]> = {
  site: ['acc', 'rack', 'pue', 'it', 'kind', 'power', 'over', 'batt'],
  training: ['work', 'prec', 'policy', 'batch', 'crit'],
  failing: ['fail', 'ckpt', 'save', 'mode', 'restart', 'each', 'detect', 'jitter', 'spares', 'repair'],
  answers: ['prompt', 'answer', 'tpot'],
  money: ['job', 'tariff'],
  draws: ['seed', 'steps', 'reps', 'backend'],
};

export const sliderKeys = ['rack', 'pue', 'it', 'jitter', 'fail', 'ckpt', 'batch', 'over', 'batt'] as const;
export type SliderKey = (typeof sliderKeys)[number];

export const isSliderKey = (key: SettingKey): key is SliderKey => sliderKeys.some((slider) => slider === key);

/** Ids of content/glossary. */
export const glossaryTermOf: Partial<Record<DrawerKey, string>> = {
  acc: 'gpu',
  rack: 'rack',
  pue: 'power-usage-effectiveness',
  it: 'data-centre',
  kind: 'megawatt',
  power: 'renewable-energy',
  over: 'capacity-factor',
  batt: 'battery',
  work: 'large-language-model',
  prec: 'flop',
  policy: 'critical-batch-size',
  batch: 'training-step',
  crit: 'critical-batch-size',
  fail: 'goodput',
  ckpt: 'checkpoint',
  save: 'checkpoint',
  mode: 'data-parallelism',
  restart: 'goodput',
  each: 'goodput',
  detect: 'goodput',
  jitter: 'straggler',
  spares: 'goodput',
  repair: 'goodput',
  prompt: 'token',
  answer: 'token',
  tpot: 'latency',
  job: 'training',
  tariff: 'terawatt-hour',
  steps: 'training-step',
  backend: 'webgpu',
};
