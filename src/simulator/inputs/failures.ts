// Failures, restarts and checkpoints as the reader has set them; what is the seeds' own is left out, so that an interval may
// move it.
import type { StatedFailures } from '../../model/cluster/goodput/statedFailures.ts';
import { type Settings, type SimulatorSeeds, seedValues } from './settings.ts';

export function failuresOf(settings: Settings, { parameters }: SimulatorSeeds): StatedFailures {
  const { ckpt, save, mode, fail, restart, each, detect } = settings;
  const own = seedValues(parameters);
  return {
    mode,
    checkpoint: save,
    checkpointIntervalS: ckpt === 'best' ? null : ckpt * 60,
    ...(fail === own.fail ? {} : { failuresPerGpuDay: fail / 1000 }),
    ...(restart === own.restart ? {} : { restartBaseS: restart }),
    ...(each === own.each ? {} : { restartPerGpuS: each / 1000 }),
    ...(detect === own.detect ? {} : { detectS: detect }),
  };
}
