// The site that the settings describe: enough for racks and chips, without the model and its search.
import type { Site } from '../../model/cluster/facility.ts';
import { acceleratorOf, type Settings, type SimulatorSeeds } from './settings.ts';

export const siteOf = ({ kind, pue, it, rack, acc }: Settings, seeds: SimulatorSeeds) =>
  ({
    kind,
    pue,
    otherItFraction: it / 100,
    rackKw: rack,
    accelerator: acceleratorOf(seeds, acc),
  }) satisfies Site;
