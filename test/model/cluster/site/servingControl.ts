// What the tests of answering share: a machine whose numbers the worked examples take for known, and its changes.
import type { ScaleUp } from '../../../../src/model/cluster/accelerator.ts';
import {
  decodeTimes,
  type Serving,
  type Split,
  servingOf,
  totalS,
} from '../../../../src/model/cluster/site/serving.ts';
import type { SiteInput } from '../../../../src/model/cluster/site/siteInput.ts';
import type { Workload } from '../../../../src/model/cluster/workload.ts';
import { seeds, site } from '../control.ts';

/** What the worked examples take for known; the calibration may move the seeds. */
export const known: SiteInput = {
  ...site,
  accelerator: {
    ...site.accelerator,
    hbmGBytes: 186,
    hbmTBytesPerS: 8,
    peakTflops: { bf16: 2500, fp8: 5000, nvfp4: 10_000 },
    scaleUp: { ...site.accelerator.scaleUp, exchangeGBytesPerS: 450 },
  },
  parameters: {
    ...site.parameters,
    'P-hbm-efficiency': 0.85,
    'P-attention-efficiency': 0.6,
    'P-latent-attention-ratio': 0.8,
    'P-reserved-gbytes': 4,
  },
};
export const { accelerator } = known;
export const deepSeek: SiteInput = { ...known, workload: seeds.shapes.get('deepseek-v3-671b')! };
export const withHbm = (input: SiteInput, hbmTBytesPerS: number): SiteInput => ({
  ...input,
  accelerator: { ...accelerator, hbmTBytesPerS },
});
export const withScaleUp = (input: SiteInput, change: Partial<ScaleUp>): SiteInput => ({
  ...input,
  accelerator: { ...accelerator, scaleUp: { ...accelerator.scaleUp, ...change } },
});
export const withWorkload = (input: SiteInput, change: Partial<Workload>): SiteInput => ({
  ...input,
  workload: { ...input.workload, ...change },
});
export const withParameter = (input: SiteInput, id: string, value: number): SiteInput => ({
  ...input,
  parameters: { ...input.parameters, [id]: value },
});
export const four = { tensor: 4, groups: 1 };
export const thirtyTwo = { tensor: 1, groups: 32 };
export const decode = (input: SiteInput, split = four, users = 8, context = 2000): number =>
  totalS(decodeTimes(servingOf(input), split, users, context));

/** A step that reads a whole prompt and writes one token. */
export const prefillS = (serving: Serving, split: Split, promptTokens: number): number =>
  totalS(decodeTimes(serving, split, 1, 1, { tokensPerStep: promptTokens, promptTokens }));
