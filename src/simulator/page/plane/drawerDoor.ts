// Opens and closes the drawer of settings; the focus goes in and comes back.
import { one } from '../../dom/elements.ts';

export function followDrawer(): void {
  const drawer = one('[data-drawer]');
  const door = one<HTMLButtonElement>('[data-open-drawer]');
  const close = one<HTMLButtonElement>('[data-close-drawer]');
  const set = (isOpen: boolean): void => {
    drawer.hidden = !isOpen;
    door.setAttribute('aria-expanded', String(isOpen));
    document.documentElement.classList.toggle('drawer-open', isOpen);
    (isOpen ? close : door).focus({ preventScroll: true });
    // With the drawer over its foot the instrument is lower than before: it may stand above the window.
    (isOpen ? one('[data-simulator]') : door).scrollIntoView({ block: 'nearest' });
  };
  door.disabled = false;
  door.addEventListener('click', () => set(drawer.hidden !== false));
  close.addEventListener('click', () => set(false));
  drawer.addEventListener('keydown', ({ key }) => key === 'Escape' && set(false));
}
