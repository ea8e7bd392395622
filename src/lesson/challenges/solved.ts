// Which challenges are solved, on this device alone.

const KEY = 'solved-challenges';

export function readSolved(storage: Pick<Storage, 'getItem'> | undefined): Set<string> {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  } catch {
    // Something else stands there, or storage is forbidden: nothing is solved yet.
    return new Set();
  }
}

/** Calls `act` when another tab has solved one, or has forgotten all. */
export const whenSolvedElsewhere = (act: () => void): void =>
  addEventListener('storage', ({ key }) => {
    if (key === KEY) act();
  });

export function keepSolved(
  solved: ReadonlySet<string>,
  storage: Pick<Storage, 'setItem' | 'removeItem'> | undefined,
): void {
  try {
    if (solved.size === 0) storage?.removeItem(KEY);
    else storage?.setItem(KEY, JSON.stringify([...solved]));
  } catch {
    // Storage is full or forbidden: it lasts for this page.
  }
}
