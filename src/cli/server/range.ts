// Range requests (RFC 9110, section 14): one range of bytes; several at once are answered with the whole.
import type { IncomingHttpHeaders } from 'node:http';

/** Places of the first and the last byte, both included. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * The part of a body of `length` bytes that the reader asks for: undefined for the whole (no range, several, a
 * misspelt one, or an `If-Range` for another version), 'unsatisfiable' where no byte of it exists.
 */
export function rangeOf(
  headers: IncomingHttpHeaders,
  etag: string,
  length: number,
): ByteRange | 'unsatisfiable' | undefined {
  const asked = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(headers.range ?? '');
  const ifRange = headers['if-range'];
  if (!asked || (ifRange !== undefined && ifRange !== etag)) return undefined;
  const [, from = '', to = ''] = asked;
  if (from === '' && to === '') return undefined;
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  const first = from === '' ? Math.max(length - Number(to), 0) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return first > last ? 'unsatisfiable' : { first, last };
}
