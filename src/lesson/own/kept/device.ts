// What this device alone keeps of own lessons, each kind under its key.

/** The lesson that the page opens. */
export const LESSON_KEY = 'own-lesson';
/** Those that others took the place of. */
export const ASIDE_KEY = 'own-lessons-aside';

const storage = (): Storage | undefined => {
  try {
    return localStorage;
  } catch {
    // Storage is forbidden: what is made lasts for this page.
    return undefined;
  }
};

/** Calls `act` when another tab has kept something else under `named`. */
export const whenKeptElsewhere = (named: string, act: () => void): void =>
  addEventListener('storage', ({ key }) => {
    if (key === named) act();
  });

/** The text that is kept; undefined where there is none. */
export const keptText = (key: string): string | undefined => storage()?.getItem(key) ?? undefined;

/** Whether the device took it. */
export function keepText(key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) storage()?.removeItem(key);
    else storage()?.setItem(key, text);
    return storage() !== undefined;
  } catch {
    return false;
  }
}
