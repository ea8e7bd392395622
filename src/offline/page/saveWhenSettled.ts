// Saves the site for reading without network, once the page rests.

/** Four seconds of reading, or the first touch: saving never competes with the page itself. */
const settledMs = 4000;
const { serviceWorker } = navigator;
if (serviceWorker && import.meta.env.PROD) {
  const signs = ['pointerdown', 'keydown', 'scroll'];
  const save = (): void => {
    for (const sign of signs) removeEventListener(sign, save);
    clearTimeout(timer);
    import('./register.ts').then(({ saveForOffline }) => saveForOffline(serviceWorker)).catch(console.warn);
  };
  const timer = setTimeout(save, settledMs);
  for (const sign of signs) addEventListener(sign, save, { passive: true });
}
