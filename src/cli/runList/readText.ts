// The text that predict, goodput and site read: a file or standard input, UTF-8.
import { readFileSync } from 'node:fs';
import { SeedError } from '../../seeds/seedError.ts';
import { utf8Text } from '../../text/json/utf8.ts';

/** JSON text with the name that messages give it. */
export interface NamedText {
  file: string;
  text: string;
}

const mostMBytes = 64;

/** The text of the file at `path`, or of standard input for `-`. Throws SeedError where it is no readable UTF-8. */
export function readText(path: string): NamedText {
  const file = path === '-' ? 'standard input' : path;
  return { file, text: textOf(file, bytesOf(path, file)) };
}

function bytesOf(path: string, file: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (cause) {
    throw new SeedError(`${file}: cannot be read: ${(cause as Error).message}`);
  }
}

/** `bytes` as text, without the byte order mark that some editors put first. Throws SeedError as `readText` does. */
export function textOf(file: string, bytes: Uint8Array): string {
  if (bytes.length > mostMBytes * 1e6) {
    const received = (bytes.length / 1e6).toFixed(1);
    throw new SeedError(`${file}: received ${received} MB, expected at most ${mostMBytes} MB`);
  }
  try {
    return utf8Text(bytes);
  } catch (cause) {
    throw new SeedError(`${file}: ${(cause as Error).message}`);
  }
}
