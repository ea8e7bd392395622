// Faults of a run in the words that mend it: field, what was received, what is expected.
import type { z } from 'zod';
import { expectedOf, inFewLines, MOST_LINES, meantBy, SeedError, shown } from '../../seeds/seedError.ts';

/** Collects fault lines up to what a person reads; `isFull` says that no more are wanted. */
export class FaultLines {
  readonly #lines: string[] = [];

  get isFull(): boolean {
    return this.#lines.length > MOST_LINES;
  }

  add(lines: Iterable<string>): void {
    for (const line of lines) {
      this.#lines.push(line);
      if (this.isFull) return;
    }
  }

  /** Throws SeedError with the lines, if there is any. */
  throwIfAny(): void {
    if (this.#lines.length === 0) return;
    throw new SeedError(inFewLines(this.#lines).join('\n'));
  }
}

/** Says where a field belongs that the run itself does not have; undefined where it belongs nowhere. */
export type PlaceOf = (field: string) => string | undefined;

/** Lines of one issue; a misspelt field is answered with the fields there are, a misplaced one with its place. */
export function* faultsOf(
  name: string,
  entry: unknown,
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  placeOf: PlaceOf,
): Generator<string> {
  const line = (path: readonly PropertyKey[], expected: string): string => {
    const received = path.reduce<unknown>(
      (node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key],
      entry,
    );
    return `${name}: field ${path.map(String).join('.') || '(whole run)'}: received ${shown(received)}, expected ${expected}`;
  };
  for (const meant of meantBy(issue)) {
    if (meant.code !== 'unrecognized_keys') {
      yield line(meant.path, expectedOf(meant));
      continue;
    }
    const expected = `one of ${fieldsAt(schema, meant.path).join(', ')}`;
    const expectedAt = (key: string): string =>
      (meant.path.length === 0 ? placeOf(key) : undefined) ?? expected;
    for (const key of meant.keys) yield line([...meant.path, key], expectedAt(key));
  }
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
