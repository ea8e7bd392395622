// The first script of the page. Its picture is in the HTML: what makes it live is asked for when the picture is painted, so
// that letters and styles have the network to themselves until then. No control can be used before.

const { href = '' } = document.querySelector<HTMLElement>('[data-simulator]')!.dataset;

/** The first frame is painted before the second is asked for; a hidden page paints none, and waits for none. */
const painted = (): Promise<unknown> =>
  document.hidden
    ? Promise.resolve()
    : new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

try {
  await painted();
  const asked = fetch(href);
  // A request that is lost is told where its answer is awaited.
  asked.catch(() => {});
  const { start } = await import('./start.ts');
  await start(href, asked);
} catch (error) {
  document.documentElement.dataset.scriptLost = '';
  throw error;
}

export {};
