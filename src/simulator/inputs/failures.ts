// Failures, restarts and checkpoints as the reader has set them; what is the seeds' own is left out, so that an interval may
// move it.
import type { StatedFailures } from '../../model/cluster/goodput/statedFailures.ts';
import { parameterOf } from '../../model/numbers/parameters.ts';
import { readersFailures, type Settings, type SimulatorSeeds } from './settings.ts';

export function failuresOf(settings: Settings, seeds: SimulatorSeeds): StatedFailures {
  const { ckpt, save, mode, restart, each, detect } = settings;
  const own = (id: string): number => Math.round(parameterOf(seeds.parameters, id));
  const failuresPerGpuDay = readersFailures(settings, seeds);
  return {
    mode,
    checkpoint: save,
    checkpointIntervalS: ckpt === 'best' ? null : ckpt * 60,
    ...(failuresPerGpuDay === undefined ? {} : { failuresPerGpuDay }),
    ...(restart === own('P-restart-base-s') ? {} : { restartBaseS: restart }),
    ...(each === Math.round(parameterOf(seeds.parameters, 'P-restart-per-gpu-s') * 1e4) / 10
      ? {}
      : { restartPerGpuS: each / 1000 }),
    ...(detect === own('P-detect-s') ? {} : { detectS: detect }),
  };
}
