// Opens the search dialog from the header, by / outside fields and by Ctrl or ⌘ K. All else is loaded when it opens.
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

export {};
