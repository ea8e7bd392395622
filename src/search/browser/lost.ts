// Says on the results page that search did not come, where its script or a part of it is lost. Stands alone, so that
// nothing that fails takes it along.
const line = document.querySelector<HTMLElement>('[data-search-lost]');
line?.querySelector('button')?.addEventListener('click', () => location.reload());

// A script that failed, in whatever way, has failed by now; one that runs has put its mark.
addEventListener('load', () => {
  const hasStarted = document.querySelector('[data-search-page-root="started"]');
  if (line && !hasStarted) line.hidden = false;
});

export {};
