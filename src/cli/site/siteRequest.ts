// A site as `npm run site` reads it: settings by the keys of the simulator's address, the sizes and the use.
import { z } from 'zod';
import { siteUses } from '../../model/cluster/site/uses.ts';
import { defaultsOf, readValue, rulesOf } from '../../simulator/inputs/rules.ts';
import type { Settings, SimulatorSeeds } from '../../simulator/inputs/settings.ts';

const someMw = 'a number of megawatts from 1 to 2000';
const size = z.number(someMw).min(1, someMw).max(2000, someMw);

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
  'detect',
  'mode',
  'ckpt',
  'prompt',
  'answer',
  'tpot',
] as const satisfies readonly (keyof Settings)[];

const setting = z.union([z.string(), z.number()], 'a text or a number').optional();

export const siteRequest = z.strictObject(
  {
    id: z.string('text').optional(),
    sizesMw: z.array(size, 'an array of megawatts').min(1, 'at least one size').max(200, 'at most 200 sizes'),
    use: z.enum(siteUses, siteUses.join(', ')).default('grown'),
    ...(Object.fromEntries(settingKeys.map((key) => [key, setting])) as Record<
      (typeof settingKeys)[number],
      typeof setting
    >),
  },
  'a site: an object of its fields',
);

export type SiteRequest = z.infer<typeof siteRequest>;

/** The settings of the page for a request. @throws RangeError naming field, value and what is expected */
export function settingsOf(request: SiteRequest, seeds: SimulatorSeeds): Settings {
  const acc = String(statedValue('acc', request.acc, seeds, defaultsOf(seeds).acc));
  const settings = { ...defaultsOf(seeds, acc) };
  const values = settingKeys.map((key) => [key, statedValue(key, request[key], seeds, acc) ?? settings[key]]);
  return { ...settings, ...Object.fromEntries(values), acc } as Settings;
}

function statedValue(
  key: (typeof settingKeys)[number],
  stated: string | number | undefined,
  seeds: SimulatorSeeds,
  acc: string,
): string | number | undefined {
  if (stated === undefined) return key === 'acc' ? acc : undefined;
  const rule = rulesOf(seeds, key === 'acc' ? defaultsOf(seeds).acc : acc)[key];
  const value = readValue(rule, String(stated));
  if (value === undefined) {
    const expected =
      rule.kind === 'choice' ? `one of ${rule.choices.join(', ')}` : `${rule.low} to ${rule.high}`;
    throw new RangeError(`${key}: received ${stated}, expected ${expected}`);
  }
  return value;
}
