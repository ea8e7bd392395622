// How many replicas of a layout lie in scale-up domains, and what of a domain stays idle.
import { greatestCommonDivisor } from '../../numbers/exact.ts';
import type { Layout } from '../step/layout.ts';

/** What decides how a layout lies in domains; its expert groups have the layout's tensor groups. */
export type Packed = Pick<Layout, 'tensor' | 'context' | 'pipeline' | 'expert' | 'straddling'>;

/**
 * GPUs of a domain that lie together. Straddling: a tensor group. Else what fits of: a replica with the groups of its experts;
 * one stage of it; a tensor and context group. Of a group larger than a domain an even part, as on the fewest domains that hold it.
 */
function unitOf(domain: number, { tensor, context, pipeline, expert, straddling }: Packed): number {
  if (straddling) return tensor;
  const group = tensor * context;
  if (group > domain) return tensor * Math.ceil(context / domainsOfGroup(domain, tensor, context));
  const stage = (group * expert) / greatestCommonDivisor(context, expert);
  if (stage * pipeline <= domain) return stage * pipeline;
  return stage <= domain ? stage : group;
}

/** Domains that a tensor and context group needs: 1 where it fits. */
function domainsOfGroup(domain: number, tensor: number, context: number): number {
  return Math.ceil(context / Math.floor(domain / tensor));
}

/** Data ranks on so many GPUs. */
export function dataRanksThatFit(maxGpus: number, domain: number, layout: Packed): number {
  const { tensor, context, pipeline, straddling } = layout;
  const domains = Math.floor(maxGpus / domain);
  const group = tensor * context;
  if (group > domain && !straddling)
    return Math.floor(Math.floor(domains / domainsOfGroup(domain, tensor, context)) / pipeline);
  const unit = unitOf(domain, layout);
  const rest = maxGpus - domains * domain;
  const units = domains * Math.floor(domain / unit) + Math.floor(rest / unit);
  return Math.floor((units * unit) / (group * pipeline));
}

/** GPUs of each domain that a layout leaves idle: hot spares, 8 of 72 beside a group of 64. */
export const idleGpusPerDomain = (domain: number, layout: Packed): number => domain % unitOf(domain, layout);
