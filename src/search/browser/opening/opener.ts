// Opens the search dialog from the header, by / outside fields and by Ctrl or ⌘ K. All else is loaded when it opens.
const link = document.querySelector<HTMLAnchorElement>('[data-open-search]');
link?.setAttribute('aria-haspopup', 'dialog');

/** Asked for, and not called off since by Escape or a press elsewhere: it may take a while to come. */
let isWanted = false;
const callOff = (): void => {
  isWanted = false;
};

function open(event: Event): void {
  event.preventDefault();
  isWanted = true;
  // Where the dialog cannot be loaded, the results page does the same.
  import('./dialog.ts')
    .then(({ openDialog }) => openDialog(() => isWanted))
    .catch(() => isWanted && link?.href && location.assign(link.href));
}

/** A key by its character, or by its place where the layout has no Latin letters: ن and ظ on an Arabic keyboard. */
const isKey = ({ key, code }: KeyboardEvent, character: string, place: string): boolean =>
  key.toLowerCase() === character || (code === place && !/^[ -~]$/.test(key));

/** The field of a dialog that has just closed keeps the focus until the next picture. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !target.closest('dialog:not([open])');

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
addEventListener('pointerdown', callOff);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') callOff();
  const { ctrlKey, metaKey, altKey, target } = event;
  if ((ctrlKey || metaKey) && !altKey && isKey(event, 'k', 'KeyK')) open(event);
  else if (isKey(event, '/', 'Slash') && !ctrlKey && !metaKey && !altKey && !isField(target) && !isSlashOff())
    open(event);
});

export {};
