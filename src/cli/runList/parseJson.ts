// JSON as predict, goodput and site accept it: each key of an object stands once.
import { SeedError } from '../../seeds/seedError.ts';
import { repeatedKey } from '../../text/json/repeatedKey.ts';
import type { NamedText } from './readText.ts';

/** The value of the text. Throws SeedError where it is not JSON. */
export function parseJson({ file, text }: NamedText): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SeedError(`${file}: not JSON: ${(cause as Error).message}; expected an array of runs`);
  }
}

/** Throws SeedError naming the first key that an object has twice. */
export function refuseRepeatedKeys({ file, text }: NamedText): void {
  const repeated = repeatedKey(text);
  if (!repeated) return;
  const { key, line } = repeated;
  throw new SeedError(
    `${file}: line ${line}: received the field ${key} twice in one object, expected each field once`,
  );
}
