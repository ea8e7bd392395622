// What was asked and what came of it, as a JSON file.

import type { EngineStatus } from '../../../engine/status.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/stragglers/scenario.ts';
import { lossCauses } from '../../../model/cluster/site/losses.ts';
import { MEGAWATT_EQUIVALENTS } from '../../answers/curve/megawatts.ts';
import type { SiteReport } from '../../answers/curve/report.ts';
import { MODEL_VERSION } from '../../inputs/address/parse.ts';
import type { StatedParts } from '../../inputs/own/ownParts.ts';
import type { Settings } from '../../inputs/settings.ts';
import type { DrawnFailures } from '../../run/drawnFailures.ts';
import type { RunState } from '../../run/runner.ts';

export interface Outcome {
  settings: Settings;
  /** What the reader has stated of their own parts, where the settings name one. */
  own?: StatedParts | undefined;
  /** Query of the state that is kept beside this one. */
  beside?: string | undefined;
  /** The address under which the same run comes again. */
  address: string;
  state: RunState;
  checksum: string;
  status: EngineStatus | null;
  /** One for each size, null where nothing fits; null for all until the model has answered to these settings. */
  reports: readonly (SiteReport | null)[] | null;
  /** Mean delay of each repeat [fraction of the step without stragglers], by size. */
  delayFractions: readonly (readonly number[])[];
  /** The drawn failures of the job at the chosen power; null where they were not drawn. */
  failures: DrawnFailures | null;
}

export function jsonOf(outcome: Outcome): string {
  const { reports, ...asked } = outcome;
  return JSON.stringify(
    {
      what: 'Miqyas simulator: model, not measurement',
      modelVersion: MODEL_VERSION,
      units: {
        mw: MEGAWATT_EQUIVALENTS,
        delayFractions: 'fraction of the step without stragglers',
        failures: 'shares of all time, 0 to 1; failures and interruptions per run of `days` days',
      },
      lossCauses,
      ...asked,
      sizes: reports && DEFAULT_SITE_POWERS_MW.map((siteMw, i) => reports[i] ?? { siteMw, fits: false }),
    },
    null,
    1,
  );
}
