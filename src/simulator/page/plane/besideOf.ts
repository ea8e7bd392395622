// The state that an address keeps beside its own.
import { keepAddress } from '../../../site/browser/keepAddress.ts';
import { BESIDE_KEY } from '../../inputs/address/keyMeant.ts';

/** Its query with the question mark; null where there is none. */
export function besideOf(search: string): string | null {
  const query = new URLSearchParams(search).get(BESIDE_KEY);
  return query === null ? null : `?${query.replace(/^\?/, '')}`;
}

/** The address of the page with another state beside its own, or with none. */
export function writeBeside(query: string | null): void {
  const search = new URLSearchParams(location.search);
  if (query === null) search.delete(BESIDE_KEY);
  else search.set(BESIDE_KEY, query.replace(/^\?/, ''));
  const text = search.toString();
  keepAddress(`${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`);
}
