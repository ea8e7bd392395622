// What depends on the reader's clock is set again whenever the page is seen again: days may have gone by in a tab left open.

/** Acts at once, and each time the page comes into view, from a hidden tab or from the browser's history. */
export function whenSeen(act: () => void): void {
  act();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) act();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) act();
  });
}
