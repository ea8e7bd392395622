// The reader's own device at build: its words, the chips of the first phase, and the job that a device is asked to compute.
import { siteWeatherOf } from '../../engine/weather/siteWeatherOf.ts';
import { peakFlopsPerS } from '../../model/cluster/accelerator.ts';
import { readModelSeeds } from '../../seeds/readModelSeeds.ts';
import { figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { ownDevice } from './ownDevice.ts';
import { ownDeviceWords } from './ownDeviceWords.ts';

const YEARS = 5;

let made: ReturnType<typeof readConstants> | undefined;

function readConstants() {
  const { accelerators, parameters } = readModelSeeds('seeds');
  const accelerator = accelerators.get('GB200-NVL72');
  if (!accelerator)
    throw new Error('seeds/hardware: received no GB200-NVL72, expected the chip that was announced');
  const gpus = constant('D-gpus-40mw');
  return {
    phaseMw: constant('003-phase1-40mw'),
    gpus,
    gpusPerRack: constant('P-gpus-per-rack-gb200-nvl72'),
    gpusLow: constant('D-gpus-40mw-average-pue'),
    gpusHigh: constant('D-gpus-40mw-lean-rack'),
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
  cites: ['003-phase1-40mw', 'E-nvl72', 'D-gpus-40mw', 'D-gpus-40mw-average-pue', 'D-gpus-40mw-lean-rack'],
  words: ownDeviceWords,
  constants: () => {
    made ??= readConstants();
    return made;
  },
  figure: ownDevice,
});
