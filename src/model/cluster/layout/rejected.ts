// The layout that would win if memory were no limit.
import type { Layout } from '../step/layout.ts';
import type { StepModel } from '../step/stepModel.ts';
import { searchLayout } from './search.ts';
import type { SearchRequest, SearchResult } from './searchState.ts';

export interface RejectedLayout {
  layout: Layout;
  memoryBytes: number;
  /** Its useful tokens per second over those of the layout found; Infinity where none was. */
  gain: number;
}

/** A second search, without the limit; null where it finds nothing better. */
export function rejectedLayout(
  model: StepModel,
  request: SearchRequest,
  found: SearchResult,
): RejectedLayout | null {
  const unlimited = searchLayout(model, { ...request, memoryBytes: Infinity });
  if (!unlimited.layout || unlimited.score <= found.score) return null;
  const { layout, memoryBytes, score } = unlimited;
  return { layout, memoryBytes, gain: score / found.score };
}
