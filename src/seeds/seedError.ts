// Errors of seed files in the words an author needs: file, entry, field, what was received, what is expected.
import type { z } from 'zod';

export class SeedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SeedError';
  }
}

/** Beyond these nobody reads on. */
export const MOST_LINES = 20;

/** The first lines of many, and that there are more. */
export function inFewLines(lines: readonly string[]): string[] {
  const listed = lines.slice(0, MOST_LINES);
  return lines.length > MOST_LINES
    ? [...listed, `The first ${MOST_LINES} faults are listed; there are more.`]
    : listed;
}

/** Marks that would change how the line itself is shown. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu;
const escaped = (mark: string): string => `\\u{${mark.codePointAt(0)?.toString(16)}}`;
/** In at most 80 characters, all of them seen. */
const cut = (text: string): string =>
  (text.length > 80 ? `${text.slice(0, 77)}…` : text).replace(hidden, escaped);

/** A received value in at most 80 characters; what lies in its objects and lists is left out. */
export function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const inside = (_: string, inner: unknown): unknown => {
    if (typeof inner === 'number' && !Number.isFinite(inner)) return String(inner);
    return typeof inner === 'object' && inner !== null && inner !== value ? '…' : inner;
  };
  return cut(JSON.stringify(value, inside) ?? String(value));
}

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key], root);

/** The nearest `id` on the way to the field: authors look for an entry by its id, not by its place. */
function entryName(root: unknown, path: readonly PropertyKey[]): string {
  for (let depth = path.length; depth > 0; depth--) {
    const node = valueAt(root, path.slice(0, depth)) as { id?: unknown } | undefined;
    if (node && typeof node === 'object' && typeof node.id === 'string') return cut(node.id);
  }
  return path.length > 1 && typeof path.at(-2) === 'number' ? `entry ${Number(path.at(-2)) + 1}` : 'the file';
}

/** What is wrong in one field of a parsed file. */
export function faultLine(
  file: string,
  root: unknown,
  path: readonly PropertyKey[],
  received: string,
  expected: string,
): string {
  const field = cut(path.map(String).join('.')) || '(root)';
  return `${file}: ${entryName(root, path)}: field ${field}: received ${received}, expected ${expected}`;
}

/** Zod's own messages begin so; a schema that says what it expects says it in the message. */
const isStated = ({ message }: z.core.$ZodIssue): boolean => !/^(Invalid|Unrecognized) /.test(message);

/** What an issue expects, in words. */
export const expectedOf = (issue: z.core.$ZodIssue): string => {
  if (isStated(issue)) return issue.message;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((value) => shown(value)).join(', ')}`;
  if (issue.code === 'unrecognized_keys') return `no field ${cut(issue.keys.join(', '))}`;
  if (issue.code === 'invalid_key') return issue.issues.map(expectedOf).join(' and ');
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return issue.errors.map((branch) => branch.map((inner) => expectedOf(inner)).join(' and ')).join(', or ');
  if (issue.code === 'invalid_type') return issue.expected;
  return issue.message;
};

/** The faults of the one branch of a union that comes nearest, where what was received has fields; else the issue itself. */
export function meantBy(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [nearest] = issue.errors
    .filter((branch) => branch.some(({ path }) => path.length > 0))
    .sort((a, b) => a.length - b.length);
  if (!nearest) return [issue];
  return nearest.flatMap((inner) => meantBy({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** One line per fault of a parsed file. */
export function describeIssues(file: string, root: unknown, issues: readonly z.core.$ZodIssue[]): string[] {
  return inFewLines(
    issues.flatMap(meantBy).map((issue) => {
      const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
      return faultLine(file, root, path, shown(valueAt(root, path)), expectedOf(issue));
    }),
  );
}
