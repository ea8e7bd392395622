// How far a statement can be trusted, and what kind of statement it is.
import { z } from 'zod';

export const claimStatuses = [
  'announced',
  'reported',
  'documented',
  'analysis',
  'opinion',
  'speculative',
  'in-service',
] as const;

export const claimStatus = z.enum(claimStatuses);
export type ClaimStatus = z.infer<typeof claimStatus>;

export const claimKind = z.enum([
  'figure',
  'event',
  'plan',
  'attribution',
  'opinion',
  'forecast',
  'relation',
  'definition',
]);
