// Conditional requests (RFC 9110, section 13): whether the reader already has what would be sent.
import type { IncomingHttpHeaders } from 'node:http';

/** Entity tags of a header field, `W/` kept. */
const tagsOf = (field: string): string[] => field.match(/(?:W\/)?"[^"]*"/g) ?? [];
const isAny = (field: string): boolean => field.trim() === '*';

/** Whether `If-Match` forbids the answer: strong comparison, so a weak tag never matches. */
export function failsIfMatch({ 'if-match': field }: IncomingHttpHeaders, etag: string): boolean {
  return field !== undefined && !isAny(field) && !tagsOf(field).includes(etag);
}

/** Whether `If-None-Match` says that the reader has it: weak comparison, lists and `*` included. */
export function isUnchanged({ 'if-none-match': field }: IncomingHttpHeaders, etag: string): boolean {
  if (field === undefined) return false;
  return isAny(field) || tagsOf(field).some((tag) => tag.replace(/^W\//, '') === etag);
}
