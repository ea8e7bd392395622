// The last state of the page on this device, as its query. A browser that refuses storage, or holds something else there,
// only means that nothing is offered.

const KEY = 'miqyas-simulator';
const MOST_LETTERS = 20_000;

/** The query with its question mark; undefined where there is none to come back to. */
export function lastState(): string | undefined {
  const text = quietly(() => localStorage.getItem(KEY));
  return text?.startsWith('?') && text.length <= MOST_LETTERS ? text : undefined;
}

/** Nothing is kept of the defaults. */
export function keepState(search: string): void {
  if (search === '') forgetState();
  else quietly(() => localStorage.setItem(KEY, search));
}

export const forgetState = (): void => void quietly(() => localStorage.removeItem(KEY));

/** Storage throws where the reader's settings forbid it or no room is left. */
function quietly<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
