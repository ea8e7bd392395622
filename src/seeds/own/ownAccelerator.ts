// A reader's own accelerator: what it states, and for the rest a part of the catalogue that it is like.
import type { Accelerator } from '../../model/cluster/accelerator.ts';
import type { NumberRule } from './numberRule.ts';
import { readFields, readNumber } from './readNumber.ts';
import { type Fail, refusal } from './refusal.ts';

const fields = [
  'id',
  'like',
  'peakTflops',
  'hbmGBytes',
  'hbmTBytesPerS',
  'scaleUpDomain',
  'scaleUpRatio',
  'scaleOutGBytesPerSPerGpu',
  'rackKw',
  'gpusPerRack',
];
const precisions = ['bf16', 'fp8', 'nvfp4'] as const;

const PEAK: NumberRule = {
  low: 20,
  high: 200_000,
  unit: { code: 'denseTflops' },
  wrong: [
    { name: 'PFLOP/s', perUnit: 0.001 },
    { name: 'GFLOP/s', perUnit: 1000 },
  ],
};
const BANDWIDTH: NumberRule = {
  low: 0.2,
  high: 100,
  unit: 'TB/s',
  wrong: [{ name: 'GB/s', perUnit: 1000 }],
};
const NETWORK: NumberRule = {
  low: 0.5,
  high: 250,
  unit: { code: 'oneWayGBytes' },
  wrong: [
    { name: 'Gbit/s', perUnit: 8 },
    { name: 'MB/s', perUnit: 1000 },
  ],
};
const DOMAIN: NumberRule = { low: 1, high: 10_000, unit: { code: 'chips' }, isWhole: true };
const RATIO: NumberRule = { low: 0.05, high: 20, unit: '' };

/** Memory is read once in 5 to 130 ms on every part of the catalogue. */
const memoryRule = (hbmTBytesPerS: number): NumberRule => ({
  low: 5 * hbmTBytesPerS,
  high: 130 * hbmTBytesPerS,
  unit: { code: 'memoryBeside', values: { bandwidth: hbmTBytesPerS } },
  wrong: [
    { name: 'Gbit', perUnit: 8 },
    { name: 'TB', perUnit: 0.001 },
    { name: 'MB', perUnit: 1000 },
  ],
});

/** Racks of the catalogue draw 0.25 to 3 kW for each GPU. */
const rackRule = (gpusPerRack: number): NumberRule => ({
  low: 0.1 * gpusPerRack,
  high: 10 * gpusPerRack,
  unit: { code: 'rackOf', values: { chips: gpusPerRack } },
  wrong: [
    { name: 'W', perUnit: 1000 },
    { name: 'MW', perUnit: 0.001 },
  ],
});

/** The id of a listed chip, however it is written: as the menus name it, or in small letters. */
export const idAsWritten = (text: string): string => text.trim().toUpperCase().replace(/\s+/g, '-');

/**
 * The accelerator that `value` states. What it leaves out, and what no sheet states (efficiency of products, law of
 * collectives), is that of the part `like`; `scaleUpRatio` is the rate of its fast fabric over that part's.
 * Throws what `fail` makes of an unknown field, a part that is not there, and a number outside its range.
 */
export function ownAccelerator(
  value: unknown,
  field: string,
  partOf: (id: string) => Accelerator | undefined,
  fail: Fail,
): Accelerator {
  const stated = readFields(value, field, fields, fail);
  const like = typeof stated.like === 'string' ? partOf(idAsWritten(stated.like)) : undefined;
  if (!like) throw refusal(fail, `${field}.like`, stated.like, 'likeId');
  const id = stated.id ?? 'OWN';
  if (typeof id !== 'string' || !/^[A-Za-z0-9-]+$/.test(id))
    throw refusal(fail, `${field}.id`, id, 'letters');
  const read = (name: string, rule: NumberRule, fallback: number): number =>
    stated[name] === undefined ? fallback : readNumber(stated[name], `${field}.${name}`, rule, fail);
  const hbmTBytesPerS = read('hbmTBytesPerS', BANDWIDTH, like.hbmTBytesPerS);
  const gpusPerRack = read('gpusPerRack', { ...DOMAIN, high: 2000 }, like.gpusPerRack);
  const ratio = read('scaleUpRatio', RATIO, 1);
  const own: Accelerator = {
    ...like,
    id,
    peakTflops: readPeaks(stated.peakTflops, `${field}.peakTflops`, like, fail),
    hbmTBytesPerS,
    hbmGBytes: read('hbmGBytes', memoryRule(hbmTBytesPerS), like.hbmGBytes),
    scaleUpDomain: read('scaleUpDomain', DOMAIN, like.scaleUpDomain),
    scaleUp: {
      ...like.scaleUp,
      gatherGBytesPerS: like.scaleUp.gatherGBytesPerS * ratio,
      reduceGBytesPerS: like.scaleUp.reduceGBytesPerS * ratio,
      exchangeGBytesPerS: like.scaleUp.exchangeGBytesPerS * ratio,
      copyGBytesPerS: like.scaleUp.copyGBytesPerS * ratio,
    },
    scaleOutGBytesPerSPerGpu: read('scaleOutGBytesPerSPerGpu', NETWORK, like.scaleOutGBytesPerSPerGpu),
    gpusPerRack,
    rackKw: read('rackKw', rackRule(gpusPerRack), like.rackKw),
  };
  requireDense(own, like, `${field}.peakTflops.bf16`, fail);
  return own;
}

function readPeaks(value: unknown, field: string, like: Accelerator, fail: Fail): Accelerator['peakTflops'] {
  if (value === undefined) return like.peakTflops;
  const stated = readFields(value, field, precisions, fail);
  const peak = (name: (typeof precisions)[number]): number | null =>
    stated[name] === undefined || stated[name] === null
      ? null
      : readNumber(stated[name], `${field}.${name}`, PEAK, fail);
  const bf16 = peak('bf16');
  if (bf16 === null) throw refusal(fail, `${field}.bf16`, stated.bf16, 'peak');
  const narrow = { fp8: peak('fp8'), nvfp4: peak('nvfp4') };
  for (const name of ['fp8', 'nvfp4'] as const)
    if (narrow[name] !== null && like.gemmEfficiency[name].length === 0)
      throw refusal(fail, `${field}.${name}`, narrow[name], 'noSuchUnits', { nothing: 'null', id: like.id });
  return { bf16, ...narrow };
}

/** Dense sixteen-bit peaks lie at 80 to 600 FLOP for each byte of memory traffic; twice as much is a figure with sparsity. */
const DENSE_FLOP_PER_BYTE = { low: 80, high: 600 };

function requireDense(own: Accelerator, like: Accelerator, field: string, fail: Fail): void {
  const { bf16 } = own.peakTflops;
  const perByte = bf16 / own.hbmTBytesPerS;
  const isTwice =
    Math.abs(bf16 / (2 * like.peakTflops.bf16) - 1) < 0.01 && own.hbmTBytesPerS === like.hbmTBytesPerS;
  if (!isTwice && DENSE_FLOP_PER_BYTE.low <= perByte && perByte <= DENSE_FLOP_PER_BYTE.high) return;
  const least = Math.round(DENSE_FLOP_PER_BYTE.low * own.hbmTBytesPerS);
  const most = Math.round(DENSE_FLOP_PER_BYTE.high * own.hbmTBytesPerS);
  const values = { least, most, bandwidth: own.hbmTBytesPerS };
  if (isTwice || perByte > DENSE_FLOP_PER_BYTE.high)
    throw refusal(fail, field, bf16, 'denseNotSparse', { ...values, sparse: bf16, half: bf16 / 2 });
  throw refusal(fail, field, bf16, 'dense', values);
}
