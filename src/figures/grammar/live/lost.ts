// What of a living figure did not arrive: its message stands as long as something is missing.

/** `part` of the figure, a sheet or a button, waits for what is lost, or has it. */
export function tellLost(part: Element, isLost: boolean): void {
  part.toggleAttribute('data-waits', isLost);
  const figure = part.closest('figure');
  figure
    ?.querySelector('[data-figure-lost]')
    ?.toggleAttribute('hidden', !figure.querySelector('[data-waits]'));
}
