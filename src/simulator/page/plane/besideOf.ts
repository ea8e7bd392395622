// The state that an address keeps beside its own.
import { BESIDE_KEY } from '../../inputs/address/keyMeant.ts';
import { writeKey } from '../writeKey.ts';

/** Its query with the question mark; null where there is none. */
export function besideOf(search: string): string | null {
  const query = new URLSearchParams(search).get(BESIDE_KEY);
  return query === null ? null : `?${query.replace(/^\?/, '')}`;
}

/** The address of the page with another state beside its own, or with none. */
export const writeBeside = (query: string | null): void =>
  writeKey(BESIDE_KEY, query?.replace(/^\?/, '') ?? null);
