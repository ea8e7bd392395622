// The words by which a result was found, on their way to the page that it leads to: in the address while it is opened, then in the
// entry of the history, so that addresses stay clean, and a reload and Back mark them again.
import { keepAddress } from '../../../site/browser/keepAddress.ts';

export const parameter = 'found';
/** More words say no more, and a page is read for each. */
const most = 40;
const longestWord = 30;

/** Stems as an attribute or an address carries them, and back: what comes from an address may be anything. */
export const packStems = (stems: Iterable<string>): string => [...stems].slice(0, most).join(' ');
export const unpackStems = (packed: unknown): string[] =>
  typeof packed === 'string'
    ? [...new Set(packed.slice(0, most * longestWord).split(/\s+/))]
        .filter((stem) => stem !== '' && stem.length <= longestWord)
        .slice(0, most)
    : [];

/** Takes the words back when the reader has dismissed their marks. */
export function forgetFound(): void {
  const { [parameter]: _, ...rest } = (history.state ?? {}) as Record<string, unknown>;
  keepAddress(location.href, rest);
}
