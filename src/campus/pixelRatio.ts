// How many pixels of the screen make one of the page: it changes with zoom, and between two screens.

/** Calls `act` after each change of the pixel ratio until `signal` ends it. */
export function onPixelRatio(act: () => void, signal: AbortSignal): void {
  const listen = (): void => {
    // A query can tell only that the present ratio no longer holds: each change needs the next query.
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        act();
        listen();
      },
      { once: true, signal },
    );
  };
  listen();
}
