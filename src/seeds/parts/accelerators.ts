// The accelerators as the model takes them: values without unit, standing and source.
import type { Accelerator, ScaleUp } from '../../model/cluster/accelerator.ts';
import type { Parameters } from '../../model/numbers/parameters.ts';
import { SeedError } from '../seedError.ts';
import type { Hardware } from './hardware.ts';

/** Accelerator by id and by alias. Throws SeedError where an entry names a part or a parameter that is not there. */
export function acceleratorsOf(
  entries: readonly Hardware[],
  parameters: Parameters,
): Map<string, Accelerator> {
  const accelerators = new Map<string, Accelerator>();
  for (const entry of entries) {
    requireParameters(entry, parameters);
    const accelerator = acceleratorOf(entry, scaleUpOf(entry, entries));
    for (const name of [entry.id, ...entry.aliases]) accelerators.set(name, accelerator);
  }
  return accelerators;
}

function acceleratorOf(entry: Hardware, scaleUp: ScaleUp): Accelerator {
  return {
    id: entry.id,
    peakTflops: {
      bf16: entry.peakBf16.value,
      fp8: entry.peakFp8?.value ?? null,
      nvfp4: entry.peakNvfp4?.value ?? null,
    },
    hbmGBytes: entry.hbmCapacity.value,
    hbmTBytesPerS: entry.hbmBandwidth.value,
    scaleUpDomain: entry.scaleUpDomain.value,
    scaleUp,
    scaleOutGBytesPerSPerGpu: entry.scaleOut.value,
    overlapsTensorTraffic: entry.overlapsTensorTraffic.value,
    gemmEfficiency: entry.gemmEfficiency,
    attentionTiles: entry.attentionTiles,
    attentionBackwardTiles: entry.attentionBackwardTiles,
    rackKw: entry.rackPower.value,
    gpusPerRack: entry.gpusPerRack.value,
  };
}

function scaleUpOf(entry: Hardware, entries: readonly Hardware[]): ScaleUp {
  if (!('of' in entry.scaleUp)) {
    const { standing: _standing, source: _source, ...law } = entry.scaleUp;
    return law;
  }
  const { of, rateRatio } = entry.scaleUp;
  const measured = entries.find(({ id }) => id === of);
  if (!measured || 'of' in measured.scaleUp) {
    throw new SeedError(
      `seeds/hardware: ${entry.id}: field scaleUp.of: received ${of}, expected the id of a part that states its own law`,
    );
  }
  const law = scaleUpOf(measured, entries);
  return {
    ...law,
    gatherGBytesPerS: law.gatherGBytesPerS * rateRatio,
    reduceGBytesPerS: law.reduceGBytesPerS * rateRatio,
    exchangeGBytesPerS: law.exchangeGBytesPerS * rateRatio,
    copyGBytesPerS: law.copyGBytesPerS * rateRatio,
  };
}

function requireParameters(entry: Hardware, parameters: Parameters): void {
  const { bf16, fp8, nvfp4 } = entry.gemmEfficiency;
  const named = {
    'gemmEfficiency.bf16': bf16,
    'gemmEfficiency.fp8': fp8,
    'gemmEfficiency.nvfp4': nvfp4,
    attentionTiles: entry.attentionTiles,
    attentionBackwardTiles: entry.attentionBackwardTiles,
  };
  for (const [field, ids] of Object.entries(named)) {
    for (const id of ids) {
      if (id in parameters) continue;
      throw new SeedError(
        `seeds/hardware: ${entry.id}: field ${field}: received ${id}, expected an id of seeds/parameters.yaml`,
      );
    }
  }
}
