// Racks and GPUs at build: its words, the announced and reported steps, and the constants of the central case.
import { figureEntry } from '../grammar/entry.ts';
import { constant, rangeOf } from '../grammar/facts/constant.ts';
import { racks } from './racks.ts';
import { racksWords } from './racksWords.ts';

/** What states each step, by its key in the address. */
const steps = {
  announced: '003-phase1-40mw',
  memorandum: 'E-nexus-mou#first-phase',
  both: 'E-nexus-mou#both-phases',
  goal: '003-target-500mw',
} as const;

export const racksEntry = figureEntry({
  id: 'racks',
  systems: ['S1'],
  explainer: 'forty-to-five-hundred-megawatts',
  cites: [
    '003-phase1-40mw',
    '003-target-500mw',
    'E-nexus-mou',
    'E-nvl72',
    'E-rack-power-132',
    'D-racks-40mw',
  ],
  words: racksWords,
  constants: () => ({
    stepsMw: Object.fromEntries(Object.entries(steps).map(([key, id]) => [key, constant(id)])),
    first: 'announced',
    pue: constant('P-pue'),
    otherItPercent: 100 * constant('P-other-it-fraction'),
    rackKw: constant('P-rack-kw-gb200-nvl72'),
    rackKwRange: rangeOf('P-rack-kw-gb200-nvl72'),
    gpusPerRack: constant('P-gpus-per-rack-gb200-nvl72'),
  }),
  figure: racks,
});
