// Reads the JSON that predict and goodput take: one run or an array of runs, from a file or standard input.
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { SeedError, shown } from '../seeds/seedError.ts';

/** What some editors put before the text. */
const BYTE_ORDER_MARK = /^\uFEFF/;

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
    faults.push(...result.error.issues.flatMap((issue) => faultsOf(names[i]!, entry, issue, schema)));
    return [];
  });
  if (faults.length > 0) throw new SeedError(faults.join('\n'));
  return { runs, names, isArray };
}

/** The answer to every run. Throws SeedError with one line for each run that has none. */
export function answersTo<Run, Answer>(
  { runs, names }: RunList<Run>,
  answer: (run: Run, name: string) => Answer,
): Answer[] {
  const faults: string[] = [];
  const answers = runs.flatMap((run, i) => {
    try {
      return [answer(run, names[i]!)];
    } catch (error) {
      if (!(error instanceof SeedError)) throw error;
      faults.push(error.message);
      return [];
    }
  });
  if (faults.length > 0) throw new SeedError(faults.join('\n'));
  return answers;
}

/** Answers as JSON, one run a line, an array where the input was one. */
export function printAnswers(answers: readonly unknown[], isArray: boolean): void {
  const lines = answers.map((answer) => JSON.stringify(answer));
  console.log(isArray ? `[${lines.map((line) => `\n${line}`).join(',')}\n]` : lines[0]);
}

/** Lines that name field, what was received and what is expected; a misspelt field is answered with the fields there are. */
function faultsOf(name: string, entry: unknown, issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  const line = (path: readonly PropertyKey[], expected: string): string => {
    const received = path.reduce<unknown>(
      (node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key],
      entry,
    );
    return `${name}: field ${path.map(String).join('.') || '(whole run)'}: received ${shown(received)}, expected ${expected}`;
  };
  if (issue.code === 'invalid_union') {
    const inside = issuesInside(issue);
    if (inside.length > 0) return inside.flatMap((inner) => faultsOf(name, entry, inner, schema));
  }
  if (issue.code === 'unrecognized_keys') {
    const expected = `one of ${fieldsAt(schema, issue.path).join(', ')}`;
    return issue.keys.map((key) => line([...issue.path, key], expected));
  }
  return [line(issue.path, expectedOf(issue))];
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_value') return issue.message;
  return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
}

/** Faults of the branch of a union that was meant: the one whose fields are at fault. Empty where there is none. */
function issuesInside(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
  const branch = issue.errors.find((inner) => inner.some(({ path }) => path.length > 0)) ?? [];
  return branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

interface SchemaParts {
  shape?: Record<PropertyKey, unknown>;
  def: { innerType?: unknown; options?: unknown[] };
}

/** Names of the fields that an object of the schema may have, at a path inside it. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const object = objectOf(schema);
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(object?.shape ?? {});
  return fieldsAt(object?.shape?.[key] as z.ZodType, rest);
}

/** The object inside what may be left out, null or one of several. */
function objectOf(schema: unknown): SchemaParts | undefined {
  const { shape, def } = schema as SchemaParts;
  if (shape) return schema as SchemaParts;
  const inside = def.innerType === undefined ? (def.options ?? []) : [def.innerType];
  return inside.map(objectOf).find((object) => object !== undefined);
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
    return JSON.parse(text.replace(BYTE_ORDER_MARK, ''));
  } catch (cause) {
    throw new SeedError(`${file}: not JSON: ${(cause as Error).message}; expected an array of runs`);
  }
}

function idOf(entry: unknown): string | undefined {
  const id = (entry as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}
