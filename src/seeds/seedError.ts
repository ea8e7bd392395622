// Errors of seed files in the words an author needs: file, entry, field, what was received, what is expected.
import type { z } from 'zod';

export class SeedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SeedError';
  }
}

/** A received value in at most 80 characters; what lies in its objects and lists is left out. */
export function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const inside = (_: string, inner: unknown): unknown =>
    typeof inner === 'object' && inner !== null && inner !== value ? '…' : inner;
  const text = JSON.stringify(value, inside) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

const valueAt = (root: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key], root);

/** The nearest `id` on the way to the field: authors look for an entry by its id, not by its place. */
function entryName(root: unknown, path: PropertyKey[]): string {
  for (let depth = path.length; depth > 0; depth--) {
    const node = valueAt(root, path.slice(0, depth)) as { id?: unknown } | undefined;
    if (node && typeof node === 'object' && typeof node.id === 'string') return node.id;
  }
  return path.length > 1 && typeof path.at(-2) === 'number' ? `entry ${Number(path.at(-2)) + 1}` : 'the file';
}

const expectedOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((value) => shown(value)).join(', ')}`;
  if (issue.code === 'unrecognized_keys') return `no field ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return issue.errors.map((branch) => branch.map((inner) => expectedOf(inner)).join(' and ')).join(', or ');
  if (issue.code === 'invalid_type') return issue.expected;
  return issue.message;
};

/** One line per fault of a parsed file. */
export function describeIssues(file: string, root: unknown, issues: readonly z.core.$ZodIssue[]): string[] {
  return issues.map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    const field = path.map(String).join('.') || '(root)';
    return `${file}: ${entryName(root, path)}: field ${field}: received ${shown(valueAt(root, path))}, expected ${expectedOf(issue)}`;
  });
}
