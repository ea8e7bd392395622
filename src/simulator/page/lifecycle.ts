// When the page is hidden, seen again, left, and come back to.

export interface Lifecycle {
  hide(): void;
  see(): void;
  leave(): void;
  comeBack(): void;
}

/** Calls `hide` at once where the page is hidden already. */
export function followPage({ hide, see, leave, comeBack }: Lifecycle): void {
  document.addEventListener('visibilitychange', () => (document.hidden ? hide() : see()));
  addEventListener('pagehide', leave);
  addEventListener('pageshow', ({ persisted }) => persisted && comeBack());
  if (document.hidden) hide();
}
