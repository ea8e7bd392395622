// Opens and closes the drawer of settings and the sheet of the draws; the focus goes in and comes back.
import { one } from '../../dom/elements.ts';

export function followDrawer(): void {
  const drawer = one('[data-drawer]');
  const door = one<HTMLButtonElement>('[data-open-drawer]');
  const close = one<HTMLButtonElement>('[data-close-drawer]');
  const set = (isOpen: boolean): void => {
    // Both stand over the jobs.
    if (isOpen) run.open = false;
    drawer.hidden = !isOpen;
    door.setAttribute('aria-expanded', String(isOpen));
    document.documentElement.classList.toggle('drawer-open', isOpen);
    (isOpen ? close : door).focus({ preventScroll: true });
    // With the drawer over its foot the instrument is lower than before: it may stand above the window.
    (isOpen ? one('[data-simulator]') : door).scrollIntoView({ block: 'nearest' });
  };
  const run = one<HTMLDetailsElement>('[data-run]');
  const closeRun = (): void => {
    run.open = false;
    run.querySelector('summary')?.focus();
  };
  const closesRun = one<HTMLButtonElement>('[data-close-run]');
  closesRun.disabled = false;
  closesRun.addEventListener('click', closeRun);
  run.addEventListener('keydown', ({ key }) => key === 'Escape' && closeRun());
  door.disabled = false;
  door.addEventListener('click', () => set(drawer.hidden !== false));
  close.addEventListener('click', () => set(false));
  drawer.addEventListener('keydown', ({ key }) => key === 'Escape' && set(false));
}
