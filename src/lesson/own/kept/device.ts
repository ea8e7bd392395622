// The own lesson on this device alone.

const KEY = 'own-lesson';

const storage = (): Storage | undefined => {
  try {
    return localStorage;
  } catch {
    // Storage is forbidden: the lesson lasts for this page.
    return undefined;
  }
};

/** Calls `act` when another tab has kept another lesson. */
export const whenKeptElsewhere = (act: () => void): void =>
  addEventListener('storage', ({ key }) => {
    if (key === KEY) act();
  });

/** The file that is kept; undefined where there is none. */
export const keptLesson = (): string | undefined => storage()?.getItem(KEY) ?? undefined;

/** Whether the device took it. */
export function keepLesson(file: string | undefined): boolean {
  try {
    if (file === undefined) storage()?.removeItem(KEY);
    else storage()?.setItem(KEY, file);
    return storage() !== undefined;
  } catch {
    return false;
  }
}
