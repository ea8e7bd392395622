// The keys of everything that sets the power: arrows 5 MW, with Shift 1, Page 20, Home the first phase, End the goal.
import { GOAL_MW, PHASE_ONE_MW } from '../../../model/cluster/phases.ts';

/** The power after a key; undefined for a key that does not set it. Right and up are always more: the axis runs one way. */
export function powerAfterKey(key: string, isShift: boolean, mw: number): number | undefined {
  const step = isShift ? 1 : 5;
  const steps: Record<string, number> = {
    ArrowRight: step,
    ArrowUp: step,
    ArrowLeft: -step,
    ArrowDown: -step,
    PageUp: 20,
    PageDown: -20,
  };
  if (key === 'Home') return PHASE_ONE_MW;
  if (key === 'End') return GOAL_MW;
  const by = steps[key];
  return by === undefined ? undefined : Math.min(Math.max(mw + by, PHASE_ONE_MW), GOAL_MW);
}
