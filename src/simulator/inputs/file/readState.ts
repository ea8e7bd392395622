// A state out of a JSON text: the page's own file, or settings as the command `site` takes them. What can be used is used;
// everything else is named.

import { partWith } from '../../../seeds/own/fieldsOfParts.ts';
import { shown } from '../../../seeds/seedError.ts';
import { brokenLine } from '../../../text/json/brokenLine.ts';
import { repeatedKey } from '../../../text/json/repeatedKey.ts';
import { MODEL_VERSION, modelRule, otherThanPresent, type Problem } from '../address/parse.ts';
import { settingKeys } from '../effects.ts';
import { addOwnParts } from '../own/addOwnParts.ts';
import type { StatedParts } from '../own/ownParts.ts';
import { statedOf } from '../own/statedOf.ts';
import { defaultsOf, type Parts, partRulesOf, readValue, rulesOf } from '../rules.ts';
import type { Settings, SimulatorSeeds } from '../settings.ts';
import { stateOfAddress } from './stateOfAddress.ts';
import type { ReadState, StateProblem } from './stateProblem.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields of the command's file that the page has no use for. */
const ofCommand = ['id', 'sizesMw'];
/** Fields of the page's own file: what brings the state back, and what stands beside it for other programs. */
const ofPage = [
  ...['settings', 'own', 'beside', 'modelVersion'],
  ...[
    'what',
    'units',
    'lossCauses',
    'address',
    'state',
    'checksum',
    'status',
    'delayFractions',
    'failures',
    'sizes',
  ],
];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nothing = (...problems: StateProblem[]): ReadState => ({
  settings: undefined,
  beside: null,
  otherModel: undefined,
  problems,
});

/**
 * Parts of the reader's own are added to `seeds`. Settings that the text leaves out stand at their defaults, but for such parts
 * among those `inUse`: a site that was typed without them is meant for them. The page's own file states all of its settings.
 */
export function readState(text: string, seeds: SimulatorSeeds, inUse?: Settings): ReadState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return nothing({ kind: 'json', received: brokenLine(text, (cause as Error).message) });
  }
  const repeated = repeatedKey(text);
  if (repeated) return nothing({ kind: 'repeated', ...repeated });
  if (!isFields(value)) return nothing({ kind: 'object', received: shown(value) });
  if (isWithoutSettings(value)) return withoutSettings(value, seeds);
  const isFile = isFields(value.settings);
  const fields: Fields = isFields(value.settings) ? value.settings : value;
  const problems = unknownOf(fields, isFile ? settingKeys : [...settingKeys, ...ofCommand, 'own']);
  const { modelVersion = MODEL_VERSION, own = {} } = isFile ? value : { own: value.own };
  const version = readJson(modelRule, modelVersion);
  if (isFile) problems.push(...unknownOf(value, ofPage));
  if (version === undefined) problems.push(versionRefused(modelVersion));
  if (isFile) problems.push(...besideOf(value));
  if (!isFields(own)) problems.push(fieldsRefused('own', own, 'acc, work'));
  const kept = isFile || !inUse ? undefined : statedOf(inUse, seeds);
  const { settings, found } = settingsOf(fields, isFields(own) ? own : {}, kept ?? {}, seeds);
  problems.push(...found);
  if (!settings) {
    if (problems.length === 0) problems.push({ kind: 'object', received: shown(value) });
    return nothing(...problems);
  }
  const beside = isFile && typeof value.beside === 'string' ? value.beside : null;
  return { settings, beside, otherModel: otherThanPresent(version), problems };
}

function unknownOf(fields: Fields, known: readonly string[]): StateProblem[] {
  const names = Object.keys(fields).filter((field) => !known.includes(field));
  const unkeyed = (['acc', 'work'] as const).map((key) => ({
    kind: 'unkeyed' as const,
    key,
    fields: names.filter((name) => partWith(name) === key),
  }));
  const unknown = names
    .filter((name) => partWith(name) === undefined)
    .map((field) => ({ kind: 'unknown' as const, field, received: shown(fields[field]) }));
  return [...unkeyed.filter((problem) => problem.fields.length > 0), ...unknown];
}

/** The page's own file, but for what it is read for: nothing in it is a setting. */
function isWithoutSettings(value: Fields): boolean {
  const names = Object.keys(value);
  const isOfPage = names.some((name) => name !== 'own' && ofPage.includes(name));
  return isOfPage && !isFields(value.settings) && !settingKeys.some((key) => names.includes(key));
}

/** Its address brings back the same state. */
function withoutSettings({ settings, address }: Fields, seeds: SimulatorSeeds): ReadState {
  const missing = fieldsRefused('settings', settings, 'mw, pue, …');
  if (address === undefined) return nothing(missing);
  const read = stateOfAddress(address, seeds);
  return read
    ? { ...read, problems: [missing, ...read.problems] }
    : nothing(missing, textRefused('address', address, '"…/simulator/?mw=40"'));
}

const fieldsRefused = (field: string, received: unknown, names: string): StateProblem => ({
  kind: 'part',
  problem: { field, received, broken: { code: 'fields', values: { names } } },
});

const textRefused = (field: string, received: unknown, example: string): StateProblem => ({
  kind: 'part',
  problem: { field, received, broken: { code: 'json', values: { example } } },
});

const besideOf = ({ beside = null }: Fields): StateProblem[] =>
  beside === null || typeof beside === 'string' ? [] : [textRefused('beside', beside, '"?mw=40"')];

const versionRefused = (received: unknown): StateProblem => ({
  kind: 'setting',
  problem: { key: 'm', received: [shown(received)], rule: modelRule },
});

/** What a rule makes of a text or a number; undefined for any other value, whatever it would be as a text. */
const readJson = (rule: Problem['rule'], value: unknown): number | string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? readValue(rule, String(value)) : undefined;

/** No settings where not one of the fields can be used. */
function settingsOf(
  fields: Fields,
  own: Fields,
  kept: StatedParts,
  seeds: SimulatorSeeds,
): { settings: Settings | undefined; found: StateProblem[] } {
  let isOfUse = false;
  const found: StateProblem[] = [];
  const asked = { acc: own.acc ?? fields.acc, work: own.work ?? fields.work };
  const stated = { acc: asked.acc ?? kept.acc, work: asked.work ?? kept.work };
  const { ids, problems } = addOwnParts(seeds, stated);
  for (const problem of problems) found.push({ kind: 'part', problem });
  const read = (key: keyof Settings, rule: Problem['rule']): number | string => {
    const part = stated[key as keyof typeof stated];
    if (typeof part === 'object' && part !== null) {
      const id = ids[key as keyof typeof ids];
      isOfUse ||= id !== undefined && asked[key as keyof typeof asked] !== undefined;
      return id ?? rule.fallback;
    }
    const field = fields[key];
    if (field === undefined) return rule.fallback;
    const value = readJson(rule, field);
    const received = typeof field === 'string' ? field : shown(field);
    if (value === undefined) found.push({ kind: 'setting', problem: { key, received: [received], rule } });
    else isOfUse = true;
    return value ?? rule.fallback;
  };
  const rule = partRulesOf(seeds);
  const parts: Parts = { acc: String(read('acc', rule.acc)), work: String(read('work', rule.work)) };
  const rules = rulesOf(seeds, parts);
  const others = settingKeys.filter((key) => !(key in parts)).map((key) => [key, read(key, rules[key])]);
  const settings = { ...defaultsOf(seeds, parts), ...Object.fromEntries(others) } as Settings;
  return { settings: isOfUse ? settings : undefined, found };
}
