// Opens and closes the drawer of settings and the sheet of the draws; the focus goes in and comes back.
import { one } from '../../dom/elements.ts';

export function followDrawer(): void {
  const drawer = one('[data-drawer]');
  const door = one<HTMLButtonElement>('[data-open-drawer]');
  const close = one<HTMLButtonElement>('[data-close-drawer]');
  const isSeen = (): boolean => !drawer.hidden && getComputedStyle(drawer).visibility === 'visible';
  const set = (isOpen: boolean): void => {
    // Both stand over the jobs.
    if (isOpen) run.open = false;
    drawer.hidden = !isOpen;
    document.documentElement.classList.toggle('drawer-open', isOpen);
    showRun();
    (isOpen ? close : door).focus({ preventScroll: true });
    // With the drawer over its foot the instrument is lower than before: it may stand above the window.
    (isOpen ? one('[data-simulator]') : door).scrollIntoView({ block: 'nearest' });
  };
  const run = one<HTMLDetailsElement>('[data-run]');
  // Where there is no room for both, the drawer waits unseen under the sheet, as it was left.
  const showRun = (): void => {
    document.documentElement.classList.toggle('run-open', run.open);
    door.setAttribute('aria-expanded', String(isSeen()));
  };
  run.addEventListener('toggle', showRun);
  const closeRun = (): void => {
    run.open = false;
    run.querySelector('summary')?.focus();
  };
  const closesRun = one<HTMLButtonElement>('[data-close-run]');
  closesRun.disabled = false;
  closesRun.addEventListener('click', closeRun);
  run.addEventListener('keydown', ({ key }) => key === 'Escape' && closeRun());
  door.disabled = false;
  door.addEventListener('click', () => set(!isSeen()));
  close.addEventListener('click', () => set(false));
  drawer.addEventListener('keydown', ({ key }) => key === 'Escape' && set(false));
}
