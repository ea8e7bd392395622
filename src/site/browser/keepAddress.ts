// Keeps what a page shows in its address, in place. Browsers limit how often an address may change (Safari: 100 times in
// 30 seconds): what one refuses is written a little later, and the page goes on meanwhile.

const AGAIN_MS = 5000;
/** After so many the browser takes none at all, as in a frame without an origin. */
const MOST_TRIES = 8;

let again: ReturnType<typeof setTimeout> | undefined;

/** Puts `address` in the place of the present one. The entry of the history keeps its state unless another is given. */
export function keepAddress(address: string | URL, state: unknown = history.state): void {
  clearTimeout(again);
  tryTo(address, state, MOST_TRIES);
}

function tryTo(address: string | URL, state: unknown, tries: number): void {
  const from = location.href;
  try {
    history.replaceState(state, '', address);
  } catch {
    if (tries > 1)
      again = setTimeout(() => {
        // A reader who has gone elsewhere on the page meanwhile stays there.
        if (location.href === from) tryTo(address, state, tries - 1);
      }, AGAIN_MS);
  }
}
