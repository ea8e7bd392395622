// The site that the settings describe: enough for racks and chips, without the model and its search.
import { peakFlopsPerS } from '../../model/cluster/accelerator.ts';
import { facilityAt, type Site } from '../../model/cluster/facility.ts';
import { acceleratorOf, type Settings, type SimulatorSeeds } from './settings.ts';

export const siteOf = ({ kind, pue, it, rack, acc }: Settings, seeds: SimulatorSeeds) =>
  ({
    kind,
    pue,
    otherItFraction: it / 100,
    rackKw: rack,
    accelerator: acceleratorOf(seeds, acc),
  }) satisfies Site;

/** FLOP/s of the chips that a megawatt would carry with no other equipment: what a megawatt of useful work is measured by. */
export function peakPerMw(settings: Settings, seeds: SimulatorSeeds): number {
  const site = siteOf(settings, seeds);
  const { idealGpus } = facilityAt(site, settings.mw);
  return (idealGpus * peakFlopsPerS(site.accelerator, settings.prec)) / settings.mw;
}
