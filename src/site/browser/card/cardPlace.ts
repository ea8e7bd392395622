// Where a card stands beside its link, and when the reader has left both.

const GAP_PX = 8;

/** Under the link, or over it where there is no room; inside the window. */
export function placeAt(card: HTMLElement, link: HTMLAnchorElement): void {
  const [line] = link.getClientRects();
  if (!line) return;
  const { width, height } = card.getBoundingClientRect();
  const isRtl = getComputedStyle(link).direction === 'rtl';
  const left = isRtl ? line.right - width : line.left;
  const under = line.bottom + GAP_PX;
  const top =
    under + height > innerHeight && line.top - height - GAP_PX > 0 ? line.top - height - GAP_PX : under;
  card.style.left = `${Math.max(GAP_PX, Math.min(left, innerWidth - width - GAP_PX))}px`;
  // It lies on the page and scrolls with its link.
  card.style.top = `${top + scrollY}px`;
}

export interface Leaving {
  /** So long pointer and focus may be on their way from the one to the other [ms]. */
  restMs: number;
  /** The focus is no more in the link. */
  onBlur: () => void;
  /** Neither the pointer nor the focus is in the link or its card, or the link is scrolled out of the window. */
  onLeave: () => void;
}

/** Tells when the reader leaves a card that is open. */
export function followLeaving(
  card: HTMLElement,
  link: HTMLAnchorElement,
  { restMs, onBlur, onLeave }: Leaving,
): void {
  const sight = new IntersectionObserver((entries) => {
    // Whoever reads in the card with the keyboard keeps it.
    if (entries.at(-1)?.isIntersecting || card.contains(document.activeElement)) return;
    onLeave();
  });
  sight.observe(link);
  card.addEventListener('beforetoggle', () => sight.disconnect());
  const isHeld = (): boolean =>
    [link, card].some((part) => part.matches(':hover') || part.contains(document.activeElement));
  const look = (): void => {
    setTimeout(() => {
      if (!link.contains(document.activeElement)) onBlur();
      if (!isHeld()) onLeave();
    }, restMs);
  };
  for (const part of [link, card])
    for (const kind of ['pointerleave', 'focusout']) part.addEventListener(kind, look);
}
