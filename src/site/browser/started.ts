/** To call when a page's controls work: what says that its scripts are lost goes. */
export const started = (): void => document.querySelector('[data-lost]')?.remove();
