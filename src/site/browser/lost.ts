// Loads a page again whose script, or a part of it, is lost; says on the results page that search did not come. Stands
// alone, so that nothing that fails takes it along.
const line = document.querySelector<HTMLElement>('[data-search-lost]');

/** Half a script may be kept by the browser for good: all are asked for past its cache before the page loads again. */
async function loadAgain(event: Event): Promise<void> {
  event.preventDefault();
  const parts = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((address) => address.startsWith(location.origin) && /\.(js|css)$/.test(address));
  await Promise.allSettled(parts.map((address) => fetch(address, { cache: 'reload' })));
  location.reload();
}

line?.addEventListener('search-lost', () => {
  line.className = 'nothing';
  line.setAttribute('role', 'alert');
  line.hidden = false;
});
document.querySelector('[data-load-again]')?.addEventListener('click', loadAgain);

// A script that failed, in whatever way, has failed by now; one that runs has put its mark.
addEventListener('load', () => {
  const hasStarted = document.querySelector('[data-search-page-root="started"]');
  if (!hasStarted) line?.dispatchEvent(new Event('search-lost'));
});

export {};
