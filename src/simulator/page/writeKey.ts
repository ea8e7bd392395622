// A key of the address that no setting has: written as soon as what it tells of changes.
import { keepAddress } from '../../site/browser/keepAddress.ts';

/** The address of the page with `value` under `key`; without the key where it is null. */
export function writeKey(key: string, value: string | null): void {
  const search = new URLSearchParams(location.search);
  if (value === null) search.delete(key);
  else search.set(key, value);
  const text = search.toString();
  keepAddress(`${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`);
}
