// Ranges of the numbers of an accelerator: wide around the catalogue, and beside each other where a field goes by another.
import type { NumberRule } from './numberRule.ts';
import { quantities } from './quantities.ts';

const { peakTflops, memoryTBytesPerS, memoryGBytes, networkGBytesPerS, rackKw } = quantities;

export const PEAK: NumberRule = { low: 20, high: 200_000, ...peakTflops };
export const BANDWIDTH: NumberRule = { low: 0.2, high: 100, ...memoryTBytesPerS };
export const NETWORK: NumberRule = { low: 0.1, high: 250, ...networkGBytesPerS };
export const DOMAIN: NumberRule = { low: 1, high: 10_000, unit: { code: 'chips' }, isWhole: true };
export const RACK_CHIPS: NumberRule = { ...DOMAIN, high: 2000 };
export const RATIO: NumberRule = { low: 0.05, high: 20, unit: '' };

/** Memory is read once in 5 to 130 ms on every part of the catalogue. */
const READ_MS = { low: 5, high: 130 };
export const memoryRule = (hbmTBytesPerS: number): NumberRule => ({
  ...memoryGBytes,
  low: READ_MS.low * hbmTBytesPerS,
  high: READ_MS.high * hbmTBytesPerS,
  unit: { code: 'memoryBeside', values: { bandwidth: hbmTBytesPerS } },
});
export const besideMemory = (hbmGBytes: number): NumberRule => ({
  ...BANDWIDTH,
  low: inShort(hbmGBytes / READ_MS.high),
  high: inShort(hbmGBytes / READ_MS.low),
  unit: { code: 'besideMemory', values: { memory: hbmGBytes } },
});

/** Racks of the catalogue draw 0.25 to 3 kW for each GPU. */
const KW_PER_CHIP = { low: 0.1, high: 10 };
export const rackRule = (gpusPerRack: number): NumberRule => ({
  ...rackKw,
  low: KW_PER_CHIP.low * gpusPerRack,
  high: KW_PER_CHIP.high * gpusPerRack,
  unit: { code: 'rackOf', values: { chips: gpusPerRack } },
});
export const besideRack = (powerKw: number): NumberRule => ({
  ...RACK_CHIPS,
  low: Math.ceil(inShort(powerKw / KW_PER_CHIP.high)),
  high: Math.floor(inShort(powerKw / KW_PER_CHIP.low)),
  unit: { code: 'chipsInRack', values: { power: powerKw } },
});

/** Dense sixteen-bit peaks lie at 80 to 600 FLOP for each byte of memory traffic; twice as much is a figure with sparsity. */
export const DENSE_FLOP_PER_BYTE = { low: 80, high: 600 };
export const besidePeak = (bf16Tflops: number): NumberRule => ({
  ...BANDWIDTH,
  low: inShort(bf16Tflops / DENSE_FLOP_PER_BYTE.high),
  high: inShort(bf16Tflops / DENSE_FLOP_PER_BYTE.low),
  unit: { code: 'besidePeak', values: { peak: bf16Tflops } },
});

/** In three digits, as a limit is said. */
const inShort = (value: number): number => Number(value.toPrecision(3));
