// A state out of a JSON text: the page's own file, or settings as the command `site` takes them. What can be used is used;
// everything else is named.
import { shown } from '../../../seeds/seedError.ts';
import { repeatedKey } from '../../../text/json/repeatedKey.ts';
import { MODEL_VERSION, type Problem } from '../address/parse.ts';
import { settingKeys } from '../effects.ts';
import { addOwnParts, type PartProblem } from '../own/addOwnParts.ts';
import { acceleratorRule, defaultsOf, readValue, rulesOf } from '../rules.ts';
import type { Settings, SimulatorSeeds } from '../settings.ts';

export type StateProblem =
  | { kind: 'json'; received: string }
  | { kind: 'repeated'; key: string; line: number }
  | { kind: 'object'; received: string }
  | { kind: 'unknown'; field: string; received: string }
  | { kind: 'setting'; problem: Problem }
  | { kind: 'part'; problem: PartProblem }
  | { kind: 'older'; received: number };

export interface ReadState {
  /** Undefined where the text holds no state at all. */
  settings: Settings | undefined;
  /** Query of the state beside it; null where there is none. */
  beside: string | null;
  problems: StateProblem[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields of the command's file that the page has no use for. */
const ofCommand = ['id', 'sizesMw'];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nothing = (problem: StateProblem): ReadState => ({
  settings: undefined,
  beside: null,
  problems: [problem],
});

/** Parts of the reader's own are added to `seeds`. Settings that the text leaves out stand at their defaults. */
export function readState(text: string, seeds: SimulatorSeeds): ReadState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return nothing({ kind: 'json', received: (cause as Error).message });
  }
  const repeated = repeatedKey(text);
  if (repeated) return nothing({ kind: 'repeated', ...repeated });
  if (!isFields(value)) return nothing({ kind: 'object', received: shown(value) });
  const isFile = isFields(value.settings);
  const fields: Fields = isFields(value.settings) ? value.settings : value;
  const problems: StateProblem[] = unknownOf(fields, isFile ? [] : [...ofCommand, 'own']);
  if (isFile) problems.push(...versionOf(value));
  const { settings, found } = settingsOf(fields, isFields(value.own) ? value.own : {}, seeds);
  const beside = isFile && typeof value.beside === 'string' ? value.beside : null;
  return { settings, beside, problems: [...problems, ...found] };
}

const unknownOf = (fields: Fields, more: readonly string[]): StateProblem[] =>
  Object.entries(fields)
    .filter(([field]) => ![...settingKeys, ...more].includes(field))
    .map(([field, received]) => ({ kind: 'unknown', field, received: shown(received) }));

const versionOf = ({ modelVersion }: Fields): StateProblem[] =>
  typeof modelVersion === 'number' && modelVersion < MODEL_VERSION
    ? [{ kind: 'older', received: modelVersion }]
    : [];

function settingsOf(
  fields: Fields,
  own: Fields,
  seeds: SimulatorSeeds,
): { settings: Settings; found: StateProblem[] } {
  const found: StateProblem[] = [];
  const stated = { acc: own.acc ?? fields.acc, work: own.work ?? fields.work };
  const { ids, problems } = addOwnParts(seeds, stated);
  for (const problem of problems) found.push({ kind: 'part', problem });
  const read = (key: Problem['key'] & keyof Settings, rule: Problem['rule']): number | string => {
    if (isFields(stated[key as keyof typeof stated])) return ids[key as keyof typeof ids] ?? rule.fallback;
    if (fields[key] === undefined) return rule.fallback;
    const received = isFields(fields[key]) ? shown(fields[key]) : String(fields[key]);
    const value = readValue(rule, received);
    if (value === undefined) found.push({ kind: 'setting', problem: { key, received: [received], rule } });
    return value ?? rule.fallback;
  };
  const acc = String(read('acc', acceleratorRule(seeds)));
  const rules = rulesOf(seeds, acc);
  const others = settingKeys.filter((key) => key !== 'acc').map((key) => [key, read(key, rules[key])]);
  return { settings: { ...defaultsOf(seeds, acc), ...Object.fromEntries(others), acc } as Settings, found };
}
