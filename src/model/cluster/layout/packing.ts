// How many replicas of a layout lie in scale-up domains, and what of a domain stays idle.

/**
 * GPUs of a domain that lie together: a replica where it fits into one, else its tensor and context group; of a group larger
 * than a domain an even part, as on the fewest domains that hold it.
 */
function unitOf(domain: number, tensor: number, context: number, pipeline: number): number {
  const group = tensor * context;
  if (group * pipeline <= domain) return group * pipeline;
  return group <= domain ? group : tensor * Math.ceil(context / domainsOfGroup(domain, tensor, context));
}

/** Domains that a tensor and context group straddles: 1 where it fits. */
function domainsOfGroup(domain: number, tensor: number, context: number): number {
  return Math.ceil(context / Math.floor(domain / tensor));
}

/** Data ranks on so many GPUs. No group straddles more domains than it must; what a domain has left over stays idle. */
export function dataRanksThatFit(
  maxGpus: number,
  domain: number,
  tensor: number,
  context: number,
  pipeline: number,
): number {
  const domains = Math.floor(maxGpus / domain);
  if (tensor * context > domain)
    return Math.floor(Math.floor(domains / domainsOfGroup(domain, tensor, context)) / pipeline);
  const unit = unitOf(domain, tensor, context, pipeline);
  const rest = maxGpus - domains * domain;
  const units = domains * Math.floor(domain / unit) + Math.floor(rest / unit);
  return Math.floor((units * unit) / (tensor * context * pipeline));
}

/** GPUs of each domain that a layout leaves idle: hot spares, 8 of 72 beside a group of 64. */
export function idleGpusPerDomain(domain: number, tensor: number, context: number, pipeline: number): number {
  return domain % unitOf(domain, tensor, context, pipeline);
}
