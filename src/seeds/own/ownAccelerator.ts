// A reader's own accelerator: what it states, and for the rest a part of the catalogue that it is like.
import type { Accelerator } from '../../model/cluster/accelerator.ts';
import {
  BANDWIDTH,
  besideMemory,
  besidePeak,
  besideRack,
  DENSE_FLOP_PER_BYTE,
  DOMAIN,
  memoryRule,
  NETWORK,
  PEAK,
  RACK_CHIPS,
  RATIO,
  rackRule,
} from './acceleratorRules.ts';
import type { NumberRule } from './numberRule.ts';
import { holds, readFields, readNumber, refusedNumber } from './readNumber.ts';
import { type Fail, refusal } from './refusal.ts';

export const acceleratorFields: readonly string[] = [
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

/**
 * The accelerator that `value` states. What it leaves out, and what no sheet states (efficiency of products, law of
 * collectives), is that of the part `like`; `scaleUpRatio` is the rate of its fast fabric over that part's.
 * Throws what `fail` makes of an unknown field, a part that is not there, and a number outside its range; a range that goes by
 * another field is told of the one that was stated.
 */
export function ownAccelerator(
  value: unknown,
  field: string,
  partOf: (id: string) => Accelerator | undefined,
  fail: Fail,
): Accelerator {
  const stated = readFields(value, field, acceleratorFields, fail);
  const like = typeof stated.like === 'string' ? partOf(stated.like) : undefined;
  if (!like) throw refusal(fail, `${field}.like`, stated.like, 'likeId');
  const id = stated.id ?? 'OWN';
  if (typeof id !== 'string' || !/^[A-Za-z0-9-]+$/.test(id))
    throw refusal(fail, `${field}.id`, id, 'letters');
  const read = (name: string, rule: NumberRule, usual: number): number =>
    stated[name] === undefined
      ? usual
      : readNumber(stated[name], `${field}.${name}`, { ...rule, usual }, fail);
  const bandwidth = stated.hbmGBytes === undefined ? besideMemory(like.hbmGBytes) : BANDWIDTH;
  const hbmTBytesPerS = read('hbmTBytesPerS', bandwidth, like.hbmTBytesPerS);
  const chips = stated.rackKw === undefined ? besideRack(like.rackKw) : RACK_CHIPS;
  const gpusPerRack = read('gpusPerRack', chips, like.gpusPerRack);
  const ratio = read('scaleUpRatio', RATIO, 1);
  const peaks = readPeaks(stated.peakTflops, `${field}.peakTflops`, like, fail);
  const own: Accelerator = {
    ...like,
    id,
    peakTflops: peaks,
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
  const beside = { ...besidePeak(peaks.bf16), usual: like.hbmTBytesPerS };
  if (peaks.bf16 === like.peakTflops.bf16 && !holds(hbmTBytesPerS, beside))
    throw refusedNumber(hbmTBytesPerS, `${field}.hbmTBytesPerS`, beside, fail);
  requireDense(own, like, `${field}.peakTflops`, fail);
  return own;
}

/** The peaks of the part, with those that are stated in their place; null where a format has no units. */
function readPeaks(value: unknown, field: string, like: Accelerator, fail: Fail): Accelerator['peakTflops'] {
  const stated = value === undefined ? {} : readFields(value, field, precisions, fail);
  const peak = (name: (typeof precisions)[number]): number | null => {
    const given = stated[name];
    if (given === undefined) return like.peakTflops[name];
    const usual = like.peakTflops[name] ?? undefined;
    return given === null ? null : readNumber(given, `${field}.${name}`, { ...PEAK, usual }, fail);
  };
  const bf16 = peak('bf16');
  if (bf16 === null) throw refusal(fail, `${field}.bf16`, stated.bf16, 'peak');
  const narrow = { fp8: peak('fp8'), nvfp4: peak('nvfp4') };
  for (const name of ['fp8', 'nvfp4'] as const)
    if (narrow[name] !== null && like.gemmEfficiency[name].length === 0)
      throw refusal(fail, `${field}.${name}`, narrow[name], 'noSuchUnits', { nothing: 'null', id: like.id });
  return { bf16, ...narrow };
}

/** A peak that is twice that of the part beside the same memory, as sheets state it with sparsity. */
function requireDense(own: Accelerator, like: Accelerator, field: string, fail: Fail): void {
  const { hbmTBytesPerS: bandwidth } = own;
  const isTwice = (name: (typeof precisions)[number]): boolean =>
    bandwidth === like.hbmTBytesPerS &&
    Math.abs((own.peakTflops[name] ?? 0) / (2 * (like.peakTflops[name] ?? 1)) - 1) < 0.01;
  const { bf16 } = own.peakTflops;
  const perByte = bf16 / bandwidth;
  const least = Math.round(DENSE_FLOP_PER_BYTE.low * bandwidth);
  const most = Math.round(DENSE_FLOP_PER_BYTE.high * bandwidth);
  const values = { least, most, bandwidth };
  if (isTwice('bf16') || perByte > DENSE_FLOP_PER_BYTE.high)
    throw refusal(fail, `${field}.bf16`, bf16, 'denseNotSparse', { ...values, sparse: bf16, half: bf16 / 2 });
  if (perByte < DENSE_FLOP_PER_BYTE.low) throw refusal(fail, `${field}.bf16`, bf16, 'dense', values);
  for (const name of ['fp8', 'nvfp4'] as const) {
    const sparse = own.peakTflops[name];
    if (sparse !== null && isTwice(name))
      throw refusal(fail, `${field}.${name}`, sparse, 'narrowNotSparse', { sparse, half: sparse / 2 });
  }
}
