// The result as files: CSV of the curve, JSON of everything that the run was asked and gave.
import { DEFAULT_SITE_POWERS_MW } from '../../engine/scenario.ts';
import type { EngineStatus } from '../../engine/status.ts';
import { lossCauses } from '../../model/cluster/site/losses.ts';
import type { SiteReport } from '../answers/report.ts';
import { MODEL_VERSION } from '../inputs/address/parse.ts';
import type { Settings } from '../inputs/settings.ts';
import type { DrawnFailures } from '../run/drawnFailures.ts';

export interface Outcome {
  settings: Settings;
  /** The address under which the same run comes again. */
  address: string;
  state: string;
  checksum: string;
  status: EngineStatus | null;
  reports: readonly (SiteReport | null)[];
  /** Mean delay of each repeat [fraction of the step without stragglers], by size. */
  delayFractions: readonly (readonly number[])[];
  /** The drawn failures of the job at the chosen power; null where they were not drawn. */
  failures: DrawnFailures | null;
}

const layoutKeys = [
  'tensor',
  'context',
  'pipeline',
  'data',
  'expert',
  'interleave',
  'microBatch',
  'globalBatch',
  'recompute',
] as const;

/** One line for each computed size; losses in megawatt equivalents. */
export function csvOf({ reports, delayFractions }: Outcome): string {
  const head = [
    'site_mw',
    'racks',
    'gpus',
    'used_gpus',
    'ideal_mw',
    'useful_mw',
    'useful_low_mw',
    'useful_high_mw',
    ...lossCauses.map((cause) => `${snake(cause)}_mw`),
    'step_s',
    'wait_fraction',
    'goodput',
    'usefulness',
    ...layoutKeys.map(snake),
    'drawn',
    'repeats_drawn',
  ];
  const lines = DEFAULT_SITE_POWERS_MW.map((siteMw, i) => {
    const report = reports[i];
    if (!report) return [siteMw, ...head.slice(1).map(() => '')];
    const {
      racks,
      gpus,
      usedGpus,
      idealMw,
      usefulMw,
      usefulLowMw,
      usefulHighMw,
      lossesMw,
      stepTimeS,
      waitFraction,
      goodput,
      usefulness,
      layout,
      isDrawn,
    } = report;
    return [
      siteMw,
      racks,
      gpus,
      usedGpus,
      idealMw,
      usefulMw,
      usefulLowMw,
      usefulHighMw,
      ...lossesMw,
      stepTimeS,
      waitFraction,
      goodput,
      usefulness,
      ...layoutKeys.map((key) => layout[key]),
      isDrawn,
      drawnRepeats(delayFractions[i]),
    ];
  });
  return `${[head, ...lines].map((line) => line.join(',')).join('\n')}\n`;
}

export function jsonOf(outcome: Outcome): string {
  const { reports, ...asked } = outcome;
  return JSON.stringify(
    {
      what: 'Miqyas simulator: model, not measurement',
      modelVersion: MODEL_VERSION,
      units: {
        mw: 'megawatt equivalents: 500 × tokens/s over the ideal at 500 MW',
        delayFractions: 'fraction of the step without stragglers',
        failures: 'shares of all time, 0 to 1; failures and interruptions per run of `days` days',
      },
      lossCauses,
      ...asked,
      sizes: DEFAULT_SITE_POWERS_MW.map((siteMw, i) => reports[i] ?? { siteMw, fits: false }),
    },
    null,
    1,
  );
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const drawnRepeats = (fractions: readonly number[] = []): number =>
  fractions.filter((fraction) => fraction !== undefined).length;
