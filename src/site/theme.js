// Runs before the first paint: marks that scripts run and that a page is new, takes the theme of the reader, keeps fields, and holds what a hand does too early.
// Its hash stands in the CSP.
const html = document.documentElement;
html.classList.add('js');
// A page that is opened anew at its top may lay out later what stands far below; one that comes back shows the place where it was left.
if (performance.getEntriesByType('navigation')[0]?.type === 'navigate' && !location.hash)
  html.dataset.fresh = '';
// A script that did not arrive, or broke, or is not answered for ten seconds: a page that cannot do without says so until it starts.
const tellLost = () => {
  html.dataset.scriptLost = '';
};
setTimeout(tellLost, 10_000);
addEventListener(
  'error',
  ({ target }) => {
    if (target === window || target instanceof HTMLScriptElement) tellLost();
  },
  true,
);
const takeTheme = () => {
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') html.dataset.theme = theme;
  } catch {
    // Storage may be forbidden: the system's theme stays.
  }
};
takeTheme();
// A page that comes back as it was left takes what was chosen on another.
addEventListener('pageshow', takeTheme);
// WebKit resets the fields that complete nothing when a page comes back as it was left: to what they are left with.
addEventListener('pagehide', () => {
  for (const field of document.querySelectorAll('input[autocomplete=off]')) field.defaultValue = field.value;
});
// On a slow network a hand is faster than the scripts: what it presses and moves is done when they are there. Forms that the
// server answers and dialogs, which a script has opened, need no help.
const early = [];
const kinds = ['click', 'input', 'change', 'submit'];
const hold = (event) => {
  const { type, target } = event;
  const from = type === 'click' ? target.closest('button[type=button]') : target;
  if (!from || from.closest('[action], dialog')) return;
  event.stopImmediatePropagation();
  if (type === 'submit') event.preventDefault();
  early.push([type, from, from.value, from.checked]);
};
for (const kind of kinds) addEventListener(kind, hold, true);
addEventListener('DOMContentLoaded', () => {
  for (const kind of kinds) removeEventListener(kind, hold, true);
  for (const [type, from, value, checked] of early) {
    if ((type === 'input' || type === 'change') && from.type !== 'file')
      Object.assign(from, { value, checked });
    from.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  }
});
// Half a script may be kept by the browser for good: all are asked for past its cache before the page loads again. It stands
// here, where no script that is lost takes it along.
addEventListener('click', async (event) => {
  if (!event.target.closest('[data-load-again]')) return;
  event.preventDefault();
  const parts = performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.startsWith(location.origin) && /\.(js|css|json)$/.test(name));
  await Promise.allSettled(parts.map(({ name }) => fetch(name, { cache: 'reload' })));
  location.reload();
});
// A page change that is not drawn, because its reader goes on or its styles come late, is no error.
addEventListener('unhandledrejection', (event) => {
  const { reason } = event;
  if (reason instanceof DOMException && /transition/i.test(reason.message)) event.preventDefault();
});
// Where the browser keeps Trusted Types, no text becomes a script, scripts come from this origin alone, and markup brings none.
self.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
  createHTML: (markup) =>
    /<(script|iframe|object|embed)|<[^>]+(\bon\w+\s*=|javascript:)/i.test(markup) ? null : markup,
});
