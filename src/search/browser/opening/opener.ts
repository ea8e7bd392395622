// Opens the search dialog from the header, by / outside fields and by Ctrl or ⌘ K. All else is loaded when it opens.
// Once the page rests, the site is saved for reading without network.
const link = document.querySelector<HTMLAnchorElement>('[data-open-search]');
link?.setAttribute('aria-haspopup', 'dialog');

function open(event: Event): void {
  event.preventDefault();
  // Where the dialog cannot be loaded, the results page does the same.
  import('./dialog.ts').then(
    ({ openDialog }) => openDialog(),
    () => link?.href && location.assign(link.href),
  );
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function isSlashOff(): boolean {
  try {
    return localStorage.getItem('search-slash') === 'off';
  } catch {
    return false;
  }
}

link?.addEventListener('click', (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
});
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') open(event);
  else if (key === '/' && !ctrlKey && !metaKey && !altKey && !isField(target) && !isSlashOff()) open(event);
});

/** Four seconds of reading, or the first touch: saving for offline never competes with the page itself. */
const settledMs = 4000;
const { serviceWorker } = navigator;
if (serviceWorker && import.meta.env.PROD) {
  const signs = ['pointerdown', 'keydown', 'scroll'];
  const save = (): void => {
    for (const sign of signs) removeEventListener(sign, save);
    clearTimeout(timer);
    import('../../offline/register.ts')
      .then(({ saveForOffline }) => saveForOffline(serviceWorker))
      .catch(console.warn);
  };
  const timer = setTimeout(save, settledMs);
  for (const sign of signs) addEventListener(sign, save, { passive: true });
}
