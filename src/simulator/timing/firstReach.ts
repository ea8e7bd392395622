// The moment at which a hand first reaches for a part of the page: by pointer, by touch or by keys.

const reaches = ['pointerover', 'pointerdown', 'focusin'] as const;

/** Calls `act` once. */
export function onFirstReach(place: EventTarget, act: () => void): void {
  const reached = new AbortController();
  for (const kind of reaches)
    place.addEventListener(
      kind,
      () => {
        reached.abort();
        act();
      },
      { signal: reached.signal, passive: true },
    );
}
