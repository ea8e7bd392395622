// What the settings count: a number out of range may be one in another unit.
import type { NumberRule, Quantity } from '../../seeds/own/numberRule.ts';
import { quantities } from '../../seeds/own/quantities.ts';
import { plainNumber } from '../../text/digits.ts';
import type { Rule } from './rules.ts';
import type { SettingKey } from './settings.ts';

/** Shares that may be any, counts and choices have no unit to mistake. */
export const quantityOf: Partial<Record<SettingKey, Quantity>> = {
  mw: quantities.siteMw,
  pue: quantities.factor,
  it: quantities.percent,
  rack: quantities.rackKw,
  batch: quantities.miTokens,
  crit: quantities.millionTokens,
  fail: quantities.failuresPerThousand,
  restart: quantities.seconds,
  each: quantities.seconds,
  detect: quantities.seconds,
  ckpt: quantities.minutes,
  over: quantities.factor,
  batt: quantities.hours,
  tpot: quantities.milliseconds,
  repair: quantities.hours,
};

/** The number that stands for a setting in a text, and its rule; undefined where it is none, or has no unit. */
export function numberOf(
  key: SettingKey | 'm',
  text: string,
  rule: Rule,
): { value: number; rule: NumberRule } | undefined {
  const quantity = key === 'm' ? undefined : quantityOf[key];
  const plain = plainNumber(text);
  if (rule.kind === 'choice' || !quantity || plain === undefined) return undefined;
  const { low, high, kind, fallback } = rule;
  const usual = typeof fallback === 'number' ? fallback : undefined;
  return { value: Number(plain), rule: { low, high, isWhole: kind === 'whole', usual, ...quantity } };
}
