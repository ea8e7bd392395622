// Whether a state reaches the goal of a challenge, condition by condition.
import type { SettingKey, Settings } from '../../simulator/inputs/settings.ts';
import type { Measures } from '../measures/measures.ts';
import type { Condition, Goal } from './challenge.ts';

export interface Verdict {
  /** One for each condition of the goal. */
  isMet: boolean[];
  /** Settings that should have stayed and have not. */
  moved: SettingKey[];
  isReached: boolean;
}

/** What a condition looks at; undefined where nothing fits, and then it is not met. */
export function standingOf(
  { measure, setting }: Condition,
  settings: Settings,
  measures: Measures,
): number | undefined {
  if (measure) return measures[measure];
  const value = setting && settings[setting];
  return typeof value === 'number' ? value : undefined;
}

export function judge(
  { conditions, keep }: Goal,
  start: Settings,
  settings: Settings,
  measures: Measures,
): Verdict {
  const isMet = conditions.map((condition) => {
    const value = standingOf(condition, settings, measures);
    if (value === undefined) return false;
    const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = condition;
    return value >= atLeast && value <= atMost;
  });
  const moved = keep.filter((key) => settings[key] !== start[key]);
  return { isMet, moved, isReached: isMet.every(Boolean) && moved.length === 0 };
}
