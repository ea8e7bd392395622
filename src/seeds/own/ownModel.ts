// A reader's own model: the fields of a shape, or a model of the catalogue with changes.
import type { AttentionShape, ExpertShape, Workload } from '../../model/cluster/workload.ts';
import { parameterCount } from '../../model/cluster/workload.ts';
import type { NumberRule, Quantity } from './numberRule.ts';
import { quantities } from './quantities.ts';
import { readFields, readNumber } from './readNumber.ts';
import { type Fail, refusal } from './refusal.ts';

const whole = (low: number, high: number, quantity: Quantity = { unit: '' }): NumberRule => ({
  low,
  high,
  isWhole: true,
  ...quantity,
});

const sizes = {
  layers: whole(1, 2000),
  hidden: whole(64, 200_000),
  heads: whole(1, 4096),
  kvHeads: whole(1, 4096),
  ffn: whole(64, 2_000_000),
  vocab: whole(1000, 10_000_000, quantities.count),
  sequence: whole(64, 100_000_000, quantities.count),
};
const flags = ['gatedMlp', 'tiedEmbeddings'] as const;
const attentionSizes = {
  headDim: whole(8, 4096),
  qRank: whole(0, 100_000),
  kvRank: whole(0, 100_000),
  ropeDim: whole(0, 4096),
  window: whole(1, 100_000_000),
  windowEvery: { low: 1, high: 1000, unit: '' as const },
};
const expertSizes = {
  count: whole(1, 100_000),
  active: whole(1, 100_000),
  shared: whole(0, 1000),
  ffn: whole(16, 1_000_000),
  denseLayers: whole(0, 2000),
  every: { low: 1, high: 1000, unit: '' as const },
};
const WEIGHTS: NumberRule = { low: 0.01, high: 100_000, ...quantities.weights };
export const modelFields: readonly string[] = [
  'id',
  ...Object.keys(sizes),
  ...flags,
  'attention',
  'experts',
  'parametersB',
];

/**
 * The model that `value` states; `id` names one of the catalogue whose values stand where it is silent.
 * Throws what `fail` makes of an unknown field, a number outside its range, sizes that do not go together, and a shape that
 * misses its own `parametersB` (weights in thousand millions) by more than a tenth.
 */
export function ownModel(
  value: unknown,
  field: string,
  modelOf: (id: string) => Workload | undefined,
  fail: Fail,
): Workload {
  const stated = readFields(value, field, modelFields, fail);
  const base = typeof stated.id === 'string' ? modelOf(stated.id) : undefined;
  if (stated.id !== undefined && !base) throw refusal(fail, `${field}.id`, stated.id, 'modelId');
  const at = (name: string): string => `${field}.${name}`;
  const size = (name: keyof typeof sizes, fallback?: number): number =>
    stated[name] === undefined && fallback !== undefined
      ? fallback
      : readNumber(stated[name], at(name), sizes[name], fail);
  const flag = (name: (typeof flags)[number], fallback: boolean): boolean => {
    const given = stated[name] ?? fallback;
    if (typeof given !== 'boolean')
      throw refusal(fail, at(name), given, 'yesOrNo', { yes: 'true', no: 'false' });
    return given;
  };
  const hidden = size('hidden', base?.hidden);
  const heads = size('heads', base?.heads);
  const layers = size('layers', base?.layers);
  const kvHeads = size('kvHeads', base?.kvHeads ?? heads);
  if (heads % kvHeads !== 0) throw refusal(fail, at('kvHeads'), kvHeads, 'divisor', { heads });
  const own: Workload = {
    id: base?.id ?? 'own',
    layers,
    hidden,
    heads,
    kvHeads,
    ffn: size('ffn', base?.ffn ?? 4 * hidden),
    vocab: size('vocab', base?.vocab),
    sequence: size('sequence', base?.sequence),
    gatedMlp: flag('gatedMlp', base?.gatedMlp ?? false),
    tiedEmbeddings: flag('tiedEmbeddings', base?.tiedEmbeddings ?? false),
    attention: attentionOf(stated.attention, at('attention'), base?.attention, { hidden, heads }, fail),
    experts:
      stated.experts === undefined
        ? (base?.experts ?? null)
        : expertsOf(stated.experts, at('experts'), layers, fail),
  };
  requireWeights(own, stated.parametersB, at('parametersB'), fail);
  return own;
}

function attentionOf(
  value: unknown,
  field: string,
  base: AttentionShape | undefined,
  { hidden, heads }: Pick<Workload, 'hidden' | 'heads'>,
  fail: Fail,
): AttentionShape {
  const stated =
    value === undefined ? {} : readFields(value, field, ['kind', ...Object.keys(attentionSizes)], fail);
  const kind = stated.kind ?? base?.kind ?? 'gqa';
  if (kind !== 'gqa' && kind !== 'mla')
    throw refusal(fail, `${field}.kind`, kind, 'oneOf', { names: 'gqa, mla' });
  const read = (name: keyof typeof attentionSizes, fallback: number): number =>
    stated[name] === undefined
      ? fallback
      : readNumber(stated[name], `${field}.${name}`, attentionSizes[name], fail);
  const headDim = read('headDim', base?.headDim ?? hidden / heads);
  if (!Number.isInteger(headDim))
    throw refusal(fail, `${field}.headDim`, headDim, 'wholeHead', { heads, hidden });
  const kvRank = read('kvRank', base?.kvRank ?? 0);
  if (kind === 'mla' && kvRank < 1)
    throw refusal(fail, `${field}.kvRank`, kvRank, 'latentRank', { least: 1 });
  const window = read('window', base?.window ?? 0);
  return {
    kind,
    headDim,
    qRank: read('qRank', base?.qRank ?? 0),
    kvRank,
    ropeDim: read('ropeDim', base?.ropeDim ?? 0),
    ...(window > 0 && { window, windowEvery: read('windowEvery', base?.windowEvery ?? 1) }),
  };
}

function expertsOf(value: unknown, field: string, layers: number, fail: Fail): ExpertShape | null {
  if (value === null) return null;
  const stated = readFields(value, field, Object.keys(expertSizes), fail);
  const read = (name: keyof typeof expertSizes, fallback?: number): number =>
    stated[name] === undefined && fallback !== undefined
      ? fallback
      : readNumber(stated[name], `${field}.${name}`, expertSizes[name], fail);
  const count = read('count');
  const active = read('active');
  const denseLayers = read('denseLayers', 0);
  if (active > count) throw refusal(fail, `${field}.active`, active, 'mostExperts', { count });
  if (denseLayers > layers)
    throw refusal(fail, `${field}.denseLayers`, denseLayers, 'mostLayers', { count: layers });
  const every = read('every', 1);
  return {
    count,
    active,
    ffn: read('ffn'),
    shared: read('shared', 0),
    denseLayers,
    ...(every !== 1 && { every }),
  };
}

/** Weights as stated against those of the shape: a width in the wrong unit shows here. */
function requireWeights(own: Workload, value: unknown, field: string, fail: Fail): void {
  if (value === undefined) return;
  const stated = readNumber(value, field, WEIGHTS, fail);
  const counted = parameterCount(own) / 1e9;
  if (Math.abs(counted / stated - 1) > 0.1)
    throw refusal(fail, field, stated, 'weights', { counted: counted.toPrecision(3), unit: '10⁹' });
}
