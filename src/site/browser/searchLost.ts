// Says on the results page that search did not come. Stands alone, so that nothing that fails takes it along.
const line = document.querySelector<HTMLElement>('[data-search-lost]');

line?.addEventListener('search-lost', () => {
  line.className = 'nothing';
  line.setAttribute('role', 'alert');
  line.hidden = false;
});

// A script that failed, in whatever way, has failed by now; one that runs has put its mark.
addEventListener('load', () => {
  const hasStarted = document.querySelector('[data-search-page-root="started"]');
  if (!hasStarted) line?.dispatchEvent(new Event('search-lost'));
});

export {};
