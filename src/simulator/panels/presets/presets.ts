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

interface Trained {
  kind: 'trained';
  record: BatchRecord;
  /** Name of the chip. */
  accelerator: string;
  /** A measured run of it beside ours; undefined where the seeds have none. */
  measured:
    | { gpus: number; stepS: number; modelS: number; lowS: number; highS: number; url: string }
    | undefined;
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
  { record: 'R-batch-deepseek-v3', acc: 'H800-SXM', work: 'deepseek-v3-671b', prec: 'fp8', run: undefined },
] as const;

export function presetsOf(seeds: ModelSeeds): Preset[] {
  const offered = seedsOf(seeds);
  const withQuery = <Of extends Announced | Trained>(of: Of, changed: Partial<Settings>): Of & Preset => {
    const settings = { ...defaultsOf(offered, changed), ...changed };
    return { ...of, settings, query: serialiseAddress(settings, '', offered) } as Of & Preset;
  };
  return [
    ...announced.map((entry) => withQuery(entry, { mw: quantityOf(ledger, entry.claim).value })),
    ...recipes.map(({ record: id, acc, work, prec, run }) => {
      const record = siteRecords.batches.find((each) => each.id === id);
      if (!record) throw new Error(`presets: received no record ${id}, expected it in seeds/records.yaml`);
      const accelerator = offered.accelerators.find((entry) => entry.accelerator.id === acc)?.name ?? acc;
      const trained: Trained = {
        kind: 'trained',
        record,
        accelerator,
        measured: run && measuredOf(run, seeds),
      };
      const batch = Math.round(record.batchTokens / TOKENS_PER_MI);
      return withQuery(trained, { mw: PHASE_ONE_MW, use: 'frozen', policy: 'fixed', acc, work, prec, batch });
    }),
  ];
}

function measuredOf(id: string, seeds: ModelSeeds): NonNullable<Trained['measured']> {
  const file = seeds.measured.find(({ rows }) => rows.some((row) => row.id === id));
  const row = file?.rows.find((each) => each.id === id);
  const run =
    file && calibrationRunsOf({ ...seeds, measured: [file] }, file.use).find((each) => each.id === id);
  if (!file || !row || !run) throw new Error(`presets: received no run ${id}, expected it in seeds/measured`);
  const { parameters, parameterEntries: uncertain, fit: fitted } = seeds;
  const { stepTimeS, stepTimeLowS, stepTimeHighS } = predictRun({ ...run, parameters, uncertain, fitted });
  return {
    gpus: row.gpus,
    stepS: row.stepTimeS,
    modelS: stepTimeS,
    lowS: stepTimeLowS,
    highS: stepTimeHighS,
    url: file.source.url ?? '',
  };
}
