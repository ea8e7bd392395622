// What a field of a reader's own part must be where that is no range of numbers: a code with its values, in English here and in
// the reader's language on the page.
import { fill } from '../../text/fill.ts';
import type { SeedError } from '../seedError.ts';
import type { NumberRule } from './numberRule.ts';

const english = {
  json: 'JSON such as {example}',
  fields: 'an object of its fields: {names}',
  oneOf: 'one of {names}',
  likeId: 'the id of a part whose measured laws it takes',
  letters: 'letters, digits and hyphens',
  freeId: 'an id that no part of the catalogue has',
  peak: 'a number in TFLOP/s, dense',
  noSuchUnits: '{nothing}, as {id} has no such units to take a share of peak from',
  dense: 'dense TFLOP/s, {least} to {most} beside {bandwidth} TB/s of memory',
  denseNotSparse:
    'dense TFLOP/s, {least} to {most} beside {bandwidth} TB/s of memory; {sparse} looks like the figure with sparsity: {half} dense',
  narrowNotSparse: 'the dense peak; {sparse} looks like the figure with sparsity: {half} dense',
  modelId: 'an id of seeds/workloads',
  yesOrNo: '{yes} or {no}',
  divisor: 'a divisor of the {heads} heads',
  wholeHead: 'a whole number, as {heads} heads do not divide {hidden}',
  latentRank: 'at least {least} for latent attention',
  mostExperts: 'at most the {count} experts',
  mostLayers: 'at most the {count} layers',
  weights: 'about {counted}, the weights of the shape in thousand millions',
};
export type RefusalCode = keyof typeof english;
export const refusalCodes = Object.keys(english) as RefusalCode[];

export interface Refusal {
  code: RefusalCode;
  values: Readonly<Record<string, string | number>>;
}

/** The same for a command, in English alone. */
export type FailInEnglish = (field: string, received: unknown, expected: string) => SeedError;

/** An error of a field: its name, what was received, and what is expected, in English and by the rule that it breaks. */
export type Fail = (
  field: string,
  received: unknown,
  expected: string,
  broken: NumberRule | Refusal,
) => SeedError;

/** What `fail` makes of a field that is not what `code` says. */
export function refusal(
  fail: Fail,
  field: string,
  received: unknown,
  code: RefusalCode,
  values: Refusal['values'] = {},
): SeedError {
  const expected = fill(english[code], values);
  return fail(field, received, expected, { code, values });
}
