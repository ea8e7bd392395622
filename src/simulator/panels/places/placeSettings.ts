// The settings that a place shows: those that move its loss.
import type { Stratum } from '../../../charts/plane/column/strata.ts';
import type { SiteUse } from '../../../model/cluster/site/siteUse.ts';
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

/** Losses of a training: answers wait for no slowest chip, lose no step with a broken one, and have no batch. */
const ofTraining: ReadonlySet<Stratum> = new Set(['waiting', 'failures', 'batch']);

/** Whether the settings of a place move anything for what the site is used for. */
export const isMoved = (place: Stratum, use: SiteUse): boolean =>
  use !== 'answering' || !ofTraining.has(place);
