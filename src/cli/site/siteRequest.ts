// A site as `npm run site` reads it: settings by the keys of the simulator's address, the sizes and the use.
import { z } from 'zod';
import { siteUses } from '../../model/cluster/site/siteUse.ts';
import type { NumberRule } from '../../seeds/own/numberRule.ts';
import { numberSchema } from '../../seeds/own/numberSchema.ts';
import { quantities } from '../../seeds/own/quantities.ts';
import { guess } from '../../seeds/own/readNumber.ts';
import type { FailInEnglish } from '../../seeds/own/refusal.ts';
import { expectedBy } from '../../simulator/inputs/expected.ts';
import { withOwnParts } from '../../simulator/inputs/own/ownParts.ts';
import { numberOf } from '../../simulator/inputs/quantities.ts';
import {
  defaultsOf,
  type Parts,
  partRulesOf,
  type Rule,
  readValue,
  rulesOf,
} from '../../simulator/inputs/rules.ts';
import type { Settings, SimulatorSeeds } from '../../simulator/inputs/settings.ts';

const SIZE_MW: NumberRule = { low: 1, high: 2000, ...quantities.siteMw };

/** Settings that tell a site from another; those of draws and of the page's panels are none. */
const settingKeys = [
  'kind',
  'pue',
  'it',
  'rack',
  'acc',
  'work',
  'prec',
  'policy',
  'batch',
  'crit',
  'fail',
  'restart',
  'each',
  'detect',
  'mode',
  'ckpt',
  'save',
  'prompt',
  'answer',
  'tpot',
  'power',
  'over',
  'batt',
] as const satisfies readonly (keyof Settings)[];

const setting = z.union([z.string(), z.number()], 'a text or a number').optional();
/** An id of the catalogue, or an accelerator or a model of the reader's own. */
const part = z
  .union([z.string(), z.record(z.string(), z.unknown())], 'an id or an object of its fields')
  .optional();

export const siteRequest = z.strictObject(
  {
    id: z.string('text').optional(),
    sizesMw: z
      .array(numberSchema(SIZE_MW), 'an array of megawatts')
      .min(1, 'at least one size')
      .max(200, 'at most 200 sizes'),
    use: z.enum(siteUses, siteUses.join(', ')).default('grown'),
    ...(Object.fromEntries(settingKeys.map((key) => [key, setting])) as Record<
      (typeof settingKeys)[number],
      typeof setting
    >),
    acc: part,
    work: part,
  },
  'a site: an object of its fields',
);

export type SiteRequest = z.infer<typeof siteRequest>;

/**
 * The settings of the page for a request, and the seeds that hold the request's own parts.
 * @throws what `fail` makes of a setting or a part that cannot be used
 */
export function settingsOf(
  request: SiteRequest,
  catalogue: SimulatorSeeds,
  fail: FailInEnglish,
): { settings: Settings; seeds: SimulatorSeeds } {
  const { seeds, ...ids } = withOwnParts(catalogue, request, fail);
  const stated = { ...request, ...ids };
  const own = partRulesOf(seeds);
  const parts: Partial<Parts> = {};
  for (const key of ['acc', 'work'] as const) {
    if (stated[key] !== undefined) parts[key] = String(usable(key, stated[key], own[key], fail));
  }
  const settings = defaultsOf(seeds, parts);
  const rules = rulesOf(seeds, settings);
  const values = settingKeys
    .filter((key) => stated[key] !== undefined)
    .map((key) => [key, usable(key, stated[key]!, rules[key], fail)]);
  return { settings: { ...settings, ...Object.fromEntries(values) } as Settings, seeds };
}

function usable(
  key: (typeof settingKeys)[number],
  stated: string | number,
  rule: Rule,
  fail: FailInEnglish,
): string | number {
  const value = readValue(rule, String(stated));
  if (value === undefined) {
    const number = numberOf(key, String(stated), rule);
    const meant = number ? guess(number.value, number.rule) : '';
    throw fail(key, stated, expectedBy(rule) + meant);
  }
  return value;
}
