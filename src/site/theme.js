// Runs before the first paint: marks that scripts run, and takes the theme of the reader. Its hash stands in the CSP.
document.documentElement.classList.add('js');
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden: the system's theme stays.
}
// A reader may leave before the change of pages is drawn: the browser drops the drawing, and that is no error.
for (const kind of ['pageswap', 'pagereveal'])
  addEventListener(kind, ({ viewTransition }) => {
    for (const end of ['ready', 'finished']) viewTransition?.[end].catch(() => undefined);
  });
