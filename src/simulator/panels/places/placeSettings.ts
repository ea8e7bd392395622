// The settings that a place shows: those that move its loss.
import type { Stratum } from '../../../charts/plane/column/strata.ts';
import type { DrawerKey } from '../settings/settingGroups.ts';

export const placeSettings: Record<Stratum, readonly DrawerKey[]> = {
  cooling: ['pue', 'it'],
  idle: ['acc', 'rack'],
  peak: ['prec', 'work'],
  traffic: ['acc', 'work'],
  waiting: ['jitter'],
  failures: ['fail', 'ckpt'],
  batch: ['batch', 'policy'],
};
