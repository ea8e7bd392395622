// The header's two small behaviours: the theme button, and a language switch that keeps hash and query.

const root = document.documentElement;

document.querySelector('[data-theme-button]')?.addEventListener('click', () => {
  const isDark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
  try {
    localStorage.setItem('theme', root.dataset.theme);
  } catch {
    // Storage may be forbidden: the choice lasts for this page.
  }
});

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-switch-language]'))
  for (const kind of ['pointerdown', 'focus', 'click'])
    link.addEventListener(kind, () => {
      link.search = location.search;
      link.hash = location.hash;
    });
