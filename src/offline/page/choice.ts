// Whether the reader wants the copy, kept on the device; and what happened to it during this visit.

const choiceKey = 'offline';

/** Storage may be forbidden: then nothing is remembered, and there is no copy either. */
function tryStorage<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** True where the site saves itself: not after a removal, and not where the reader's browser saves data. */
export function isWanted(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  const choice = tryStorage(() => localStorage.getItem(choiceKey));
  return choice === 'on' || (choice === null && !connection?.saveData);
}

export const choose = (choice: 'on' | 'off'): void =>
  tryStorage(() => localStorage.setItem(choiceKey, choice));

/** On the document: saving failed. */
export const copyFailed = 'offline-copy-failed';

/** What one visit remembers: that a notice was closed, that saving failed, that the copy was looked over. */
export type VisitFact = 'failed' | 'looked-over' | `closed-${string}`;

const visitKey = (fact: VisitFact): string => `offline-${fact}`;

export const isOfVisit = (fact: VisitFact): boolean =>
  typeof tryStorage(() => sessionStorage.getItem(visitKey(fact))) === 'string';

export const noteForVisit = (fact: VisitFact): void =>
  tryStorage(() => sessionStorage.setItem(visitKey(fact), ''));

export const forgetForVisit = (fact: VisitFact): void =>
  tryStorage(() => sessionStorage.removeItem(visitKey(fact)));
