// Keys of an address that are all but one of the simulator's.
import { settingKeys } from '../effects.ts';
import { OWN_KEY } from '../own/statedOf.ts';
import { openedRules } from './openedKeys.ts';

/** Key of a second state, kept beside that of the address: a query of the same keys. */
export const BESIDE_KEY = 'vs';

const known: readonly string[] = [...settingKeys, ...Object.keys(openedRules), 'm', OWN_KEY, BESIDE_KEY];

/** Shorter ones are too near to anything. */
const LEAST_LETTERS = 3;

/** Whether one letter more, less or another makes one word of the other. */
function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length < LEAST_LETTERS || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}

/** The key that is meant by one that the simulator does not have: trackers of others are left alone. */
export function keyMeant(key: string): string | undefined {
  if (known.includes(key)) return undefined;
  const lower = key.toLowerCase();
  return known.find((each) => each === lower) ?? known.find((each) => isOneLetterOff(each, lower));
}
