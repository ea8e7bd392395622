// States with sources: what was announced for the site, and what laboratories trained with. Everything is out of the seeds.
import { quantityOf } from '../../../ledger/cite/quantity.ts';
import { PHASE_ONE_MW } from '../../../model/cluster/phases.ts';
import { predictRun } from '../../../model/cluster/predict.ts';
import { calibrationRunsOf } from '../../../seeds/measured/calibrationRuns.ts';
import type { BatchRecord } from '../../../seeds/measured/records.ts';
import { siteRecords } from '../../../seeds/measured/siteRecords.ts';
import type { ModelSeeds } from '../../../seeds/readModelSeeds.ts';
import { ledger } from '../../../site/ledger/ledger.ts';
import { serialiseAddress } from '../../inputs/address/serialise.ts';
import { defaultsOf } from '../../inputs/rules.ts';
import { seedsOf } from '../../inputs/seedsOf.ts';
import { type Settings, TOKENS_PER_MI } from '../../inputs/settings.ts';

interface Announced {
  kind: 'phase' | 'goal';
  /** Id of the claim. */
  claim: string;
}

interface Measured {
  /** Name of its chips, where they are others than those of the recipe: the seeds have no step time on these. */
  elsewhere: string | undefined;
  gpus: number;
  stepS: number;
  modelS: number;
  lowS: number;
  highS: number;
  url: string;
}

interface Trained {
  kind: 'trained';
  record: BatchRecord;
  /** Name of the chip. */
  accelerator: string;
  /** A measured run of the model beside ours. */
  measured: Measured;
}

export type Preset = (Announced | Trained) & {
  settings: Settings;
  /** Query of the settings, with its question mark; empty for the defaults. */
  query: string;
};

const announced = [
  { kind: 'phase', claim: '003-phase1-40mw' },
  { kind: 'goal', claim: '003-target-500mw' },
] as const;

/** Recipes whose batch is a public record; the number format is that of the recipe. */
const recipes = [
  {
    record: 'R-batch-llama-3-405b',
    acc: 'H100-SXM',
    work: 'llama-3-1-405b',
    prec: 'bf16',
    run: 'llama3-405b-16384',
  },
  {
    record: 'R-batch-deepseek-v3',
    acc: 'H800-SXM',
    work: 'deepseek-v3-671b',
    prec: 'fp8',
    run: 'bridge2602-deepseek-v3-gb200-mxfp8',
  },
] as const;

export function presetsOf(seeds: ModelSeeds): Preset[] {
  const offered = seedsOf(seeds);
  const nameOf = (acc: string): string =>
    offered.accelerators.find(({ accelerator }) => accelerator.id === acc)?.name ?? acc;
  const withQuery = <Of extends Announced | Trained>(of: Of, changed: Partial<Settings>): Of & Preset => {
    const settings = { ...defaultsOf(offered, changed), ...changed };
    return { ...of, settings, query: serialiseAddress(settings, '', offered) } as Of & Preset;
  };
  return [
    ...announced.map((entry) => withQuery(entry, { mw: quantityOf(ledger, entry.claim).value })),
    ...recipes.map(({ record: id, acc, work, prec, run }) => {
      const record = siteRecords.batches.find((each) => each.id === id);
      if (!record) throw new Error(`presets: received no record ${id}, expected it in seeds/records.yaml`);
      const trained: Trained = {
        kind: 'trained',
        record,
        accelerator: nameOf(acc),
        measured: measuredOf(run, acc, nameOf, seeds),
      };
      const batch = Math.round(record.batchTokens / TOKENS_PER_MI);
      return withQuery(trained, { mw: PHASE_ONE_MW, use: 'frozen', policy: 'fixed', acc, work, prec, batch });
    }),
  ];
}

/** The run `id`, beside a recipe whose chips are `acc`. */
function measuredOf(id: string, acc: string, nameOf: (acc: string) => string, seeds: ModelSeeds): Measured {
  const file = seeds.measured.find(({ rows }) => rows.some((row) => row.id === id));
  const row = file?.rows.find((each) => each.id === id);
  const run =
    file && calibrationRunsOf({ ...seeds, measured: [file] }, file.use).find((each) => each.id === id);
  if (!file || !row || !run) throw new Error(`presets: received no run ${id}, expected it in seeds/measured`);
  const { parameters, parameterEntries: uncertain, fit: fitted } = seeds;
  const { stepTimeS, stepTimeLowS, stepTimeHighS } = predictRun({ ...run, parameters, uncertain, fitted });
  return {
    elsewhere: row.accelerator === acc ? undefined : nameOf(row.accelerator),
    gpus: row.gpus,
    stepS: row.stepTimeS,
    modelS: stepTimeS,
    lowS: stepTimeLowS,
    highS: stepTimeHighS,
    url: file.source.url ?? '',
  };
}
