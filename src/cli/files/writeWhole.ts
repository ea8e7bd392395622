// Writes a file whole or not at all, so that a full disk leaves no half of it and what was there before stays.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes the folder where it is missing. Throws an error of one line that names the path. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const part = `${path}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(part, content);
      renameSync(part, path);
    } catch (cause) {
      rmSync(part, { force: true });
      throw cause;
    }
  } catch (cause) {
    throw new Error(`${path}: cannot be written: ${(cause as Error).message}`);
  }
}
