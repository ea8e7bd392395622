// The text of a file that a reader gives, or why it has none.
import { isUtf16 } from './json/utf16.ts';

/** A state is some 60 kB, a year of hours some 300; a larger file is another one. */
export const MOST_BYTES = 2_000_000;

export type TextProblem = { kind: 'size'; bytes: number } | { kind: 'utf16' | 'bytes' | 'unread' };

/** UTF-8, with or without a byte order mark. A file that is too large is not read. */
export async function fileText(file: Blob): Promise<string | TextProblem> {
  if (file.size > MOST_BYTES) return { kind: 'size', bytes: file.size };
  const buffer = await file.arrayBuffer().catch(() => null);
  // A folder, or a file that has gone meanwhile.
  if (!buffer) return { kind: 'unread' };
  const bytes = new Uint8Array(buffer);
  if (isUtf16(bytes)) return { kind: 'utf16' };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'bytes' };
  }
}
