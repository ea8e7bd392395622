// In class the keys belong to the scenes: a slider or menu that a pointer has set lets go of them.

/** A control that the keyboard has reached keeps it. */
export function giveBackKeys(host: HTMLElement, isShowing: () => boolean): void {
  let held: HTMLElement | undefined;
  const letGo = (): void => {
    if (isShowing()) held?.blur();
    held = undefined;
  };
  host.addEventListener('pointerdown', ({ target }) => {
    held = (target as Element).matches('input, select') ? (target as HTMLElement) : undefined;
  });
  host.addEventListener('focusout', ({ target }) => {
    if (target === held) held = undefined;
  });
  host.addEventListener('change', letGo);
  // A press opens a menu; it lets go once something has been chosen.
  document.addEventListener('click', () => {
    if (!held?.matches('select')) letGo();
  });
}
