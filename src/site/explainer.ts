// What an explainer does for its reader: the place on the column of contents, and cards of notes, loaded when asked for.

const contents = document.querySelector<HTMLElement>('[data-contents]');
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
const headings = links.map((link) => document.getElementById(link.hash.slice(1)));

/** Marks the section being read. */
function mark(): void {
  const line = innerHeight / 3;
  const at = headings.findLastIndex((heading) => (heading?.getBoundingClientRect().top ?? line) < line);
  links.forEach((link, i) => {
    if (i === at) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
}

if (links.length > 0) {
  requestAnimationFrame(mark);
  addEventListener('scroll', mark, { passive: true });
}

if ('popover' in HTMLElement.prototype)
  for (const kind of ['pointerover', 'focusin', 'click'])
    document.querySelector('article')?.addEventListener(kind, (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a.claim, a.term, a.chip-link');
      const { ctrlKey, metaKey, shiftKey, pointerType } = event as PointerEvent;
      if (!link || ctrlKey || metaKey || shiftKey || (kind === 'pointerover' && pointerType !== 'mouse'))
        return;
      if (kind === 'click') event.preventDefault();
      import('./browser/card/card.ts').then(
        ({ openCard }) => openCard(link, kind),
        () => {
          if (kind === 'click') location.assign(link.href);
        },
      );
    });
