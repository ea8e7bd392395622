// The JSON that predict, goodput and site take: one run or an array of runs, checked against a schema.
import type { z } from 'zod';
import { FieldError } from '../../model/numbers/requireField.ts';
import { SeedError } from '../../seeds/seedError.ts';
import { FaultLines, faultsOf, type PlaceOf } from './faults.ts';
import { parseJson, refuseRepeatedKeys } from './parseJson.ts';
import type { NamedText } from './readText.ts';

const mostRuns = 10_000;
/** Letters of an id that messages repeat; a longer one is named by its place. */
const longestName = 80;

export interface RunList<Run> {
  runs: Run[];
  /** Name of each run for messages: its id, or its place. */
  names: string[];
  /** Whether the input was an array, and the answer shall be one. */
  isArray: boolean;
}

/** Checked runs of a JSON text. Throws SeedError with one line for each fault, up to a number that a person reads. */
export function readRunList<Schema extends z.ZodType>(
  input: NamedText,
  schema: Schema,
  placeOf: PlaceOf = () => undefined,
): RunList<z.infer<Schema>> {
  const { file } = input;
  const root = parseJson(input);
  const isArray = Array.isArray(root);
  const entries: unknown[] = isArray ? root : [root];
  if (entries.length > mostRuns)
    throw new SeedError(
      `${file}: received ${entries.length} runs, expected at most ${mostRuns}; split the file`,
    );
  refuseRepeatedKeys(input);
  const names = entries.map((entry, i) => `${file}: ${idOf(entry) ?? `run ${i + 1}`}`);
  const faults = new FaultLines();
  const runs: z.infer<Schema>[] = [];
  for (const [i, entry] of entries.entries()) {
    const result = schema.safeParse(entry);
    if (result.success) runs.push(result.data);
    else
      for (const issue of result.error.issues) faults.add(faultsOf(names[i]!, entry, issue, schema, placeOf));
    if (faults.isFull) break;
  }
  faults.throwIfAny();
  return { runs, names, isArray };
}

/** The answer to every run. Throws SeedError with one line for each run that is refused, up to a readable number. */
export function answersTo<Run, Answer>(
  { runs, names }: RunList<Run>,
  answer: (run: Run, name: string) => Answer,
): Answer[] {
  const faults = new FaultLines();
  const answers: Answer[] = [];
  for (const [i, run] of runs.entries()) {
    try {
      answers.push(answer(run, names[i]!));
    } catch (error) {
      const line = refusalOf(error, names[i]!);
      if (line === undefined) throw error;
      faults.add([line]);
      if (faults.isFull) break;
    }
  }
  faults.throwIfAny();
  return answers;
}

/** What a refusal says of a run; undefined for a fault of ours. */
function refusalOf(error: unknown, name: string): string | undefined {
  if (error instanceof SeedError) return error.message;
  return error instanceof FieldError ? `${name}: field ${error.message}` : undefined;
}

/** Answers as JSON, one run a line, an array where the input was one. */
export function answersAsJson(answers: readonly unknown[], isArray: boolean): string {
  const lines = answers.map((answer) => JSON.stringify(answer));
  return isArray ? `[${lines.map((line) => `\n${line}`).join(',')}\n]` : lines[0]!;
}

function idOf(entry: unknown): string | undefined {
  const id = (entry as { id?: unknown } | null)?.id;
  return typeof id === 'string' && id.length <= longestName ? id : undefined;
}
