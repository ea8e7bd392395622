// The text of a file: UTF-8, and nothing that an editor made of it.
import { isUtf16 } from './utf16.ts';

/** `bytes` as text, without the byte order mark that some editors put first. Throws an error that says what was received. */
export function utf8Text(bytes: Uint8Array): string {
  if (isUtf16(bytes)) throw new Error('received UTF-16, expected UTF-8; save the file as UTF-8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('received bytes that are no UTF-8, expected UTF-8; save the file as UTF-8');
  }
}
