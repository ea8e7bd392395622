// Reads the JSON that predict and goodput take: one run or an array of runs, from a file or standard input.
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { SeedError } from './seedError.ts';

export interface RunList<Run> {
  runs: Run[];
  /** Name of each run for messages: its id, or its place. */
  names: string[];
  /** Whether the input was an array, and the answer shall be one. */
  isArray: boolean;
}

/** Checked runs of `path`, or of standard input for `-`. Throws SeedError with one line for each fault. */
export function readRunList<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): RunList<z.infer<Schema>> {
  const file = path === '-' ? 'standard input' : path;
  const root = parsed(file, textOf(path, file));
  const isArray = Array.isArray(root);
  const entries: unknown[] = isArray ? root : [root];
  const names = entries.map((entry, i) => `${file}: ${idOf(entry) ?? `run ${i + 1}`}`);
  const faults: string[] = [];
  const runs = entries.flatMap((entry, i) => {
    const result = schema.safeParse(entry);
    if (result.success) return [result.data];
    faults.push(...result.error.issues.map((issue) => faultOf(names[i]!, entry, issue, schema)));
    return [];
  });
  if (faults.length > 0) throw new SeedError(faults.join('\n'));
  return { runs, names, isArray };
}

/** Answers as JSON, one run a line, an array where the input was one. */
export function printAnswers(answers: readonly unknown[], isArray: boolean): void {
  const lines = answers.map((answer) => JSON.stringify(answer));
  console.log(isArray ? `[\n${lines.join(',\n')}\n]` : lines[0]);
}

/** One fault: field, what was received, what is expected; a misspelt field is answered with the fields there are. */
function faultOf(name: string, entry: unknown, issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = unknownKey === undefined ? issue.path : [...issue.path, unknownKey];
  const received = path.reduce<unknown>(
    (node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key],
    entry,
  );
  const expected =
    unknownKey === undefined ? expectedOf(issue) : `one of ${fieldsAt(schema, issue.path).join(', ')}`;
  return `${name}: field ${path.map(String).join('.') || '(whole run)'}: received ${JSON.stringify(received)}, expected ${expected}`;
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value')
    return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
  if (issue.code === 'invalid_union') {
    const deepest = issue.errors.flat().find((inner) => inner.path.length > 0);
    return deepest
      ? `${deepest.path.map(String).join('.')}: ${expectedOf(deepest)}`
      : 'an id or an object of its fields';
  }
  return issue.message;
}

/** Names of the fields that an object of the schema may have, at a path inside it. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let node: unknown = schema;
  for (const key of path) node = (node as { shape?: Record<PropertyKey, unknown> }).shape?.[key];
  return Object.keys((node as { shape?: object } | undefined)?.shape ?? {});
}

function textOf(path: string, file: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (cause) {
    throw new SeedError(`${file}: cannot be read: ${(cause as Error).message}`);
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SeedError(`${file}: not JSON: ${(cause as Error).message}; expected an array of runs`);
  }
}

function idOf(entry: unknown): string | undefined {
  const id = (entry as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}
