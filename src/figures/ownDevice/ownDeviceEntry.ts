// The reader's own device at build: its words, the GPUs of the first phase, and the job that a device is asked to compute.
import { siteWeatherOf } from '../../engine/weather/siteWeatherOf.ts';
import { peakFlopsPerS } from '../../model/cluster/accelerator.ts';
import { readModelSeeds } from '../../seeds/readModelSeeds.ts';
import { figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { projectStages } from '../phases/projectStages.ts';
import { ownDevice } from './ownDevice.ts';
import { ownDeviceWords } from './ownDeviceWords.ts';

const YEARS = 5;

let made: ReturnType<typeof readConstants> | undefined;

/** Fewest and most GPUs of the first phase, as the table of the phases has them. */
function gpuRange(): { gpusLow: number; gpusHigh: number } {
  const stage = projectStages().find(({ id }) => id === '003-phase1-40mw');
  if (!stage) throw new Error('own device: expected 003-phase1-40mw among the stages of the phases');
  return { gpusLow: stage.gpusLow, gpusHigh: stage.gpusHigh };
}

function readConstants() {
  const { accelerators, parameters } = readModelSeeds('seeds');
  const accelerator = accelerators.get('GB200-NVL72');
  if (!accelerator)
    throw new Error('seeds/hardware: received no GB200-NVL72, expected the GPU that was announced');
  const gpus = constant('D-gpus-40mw');
  return {
    phaseMw: constant('003-phase1-40mw'),
    gpus,
    gpusPerRack: constant('P-gpus-per-rack-gb200-nvl72'),
    ...gpuRange(),
    peakFlops: {
      BF16: peakFlopsPerS(accelerator, 'bf16'),
      FP8: peakFlopsPerS(accelerator, 'fp8'),
      FP4: peakFlopsPerS(accelerator, 'nvfp4'),
    },
    site: siteWeatherOf(parameters, gpus, YEARS),
    windShare: constant('P-wind-share'),
  };
}

export const ownDeviceEntry = figureEntry({
  id: 'own-device',
  systems: ['S12'],
  explainer: 'nvidia-in-africa',
  cites: ['003-phase1-40mw', 'E-nvl72', 'D-gpus-40mw', 'E-pue-average', 'E-rack-power-120'],
  words: ownDeviceWords,
  constants: () => {
    made ??= readConstants();
    return made;
  },
  figure: ownDevice,
});
