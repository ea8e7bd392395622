// Saves the site for reading without network, once the page rests.

/** Four seconds of reading, or the first scroll. A press or a key may open search: saving never competes with that. */
const settledMs = 4000;
const { serviceWorker } = navigator;
if (serviceWorker && import.meta.env.PROD) {
  const save = (): void => {
    removeEventListener('scroll', save);
    clearTimeout(timer);
    import('./register.ts').then(({ saveForOffline }) => saveForOffline(serviceWorker)).catch(console.warn);
  };
  const timer = setTimeout(save, settledMs);
  addEventListener('scroll', save, { passive: true });
}
