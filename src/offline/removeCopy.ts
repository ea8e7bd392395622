// The link that removes the saved copy: worker and caches go, and the choice is kept.
const section = document.querySelector<HTMLElement>('[data-offline-copy]');
const link = section?.querySelector<HTMLAnchorElement>('[data-remove-copy]');

async function removeCopy(container: ServiceWorkerContainer): Promise<void> {
  localStorage.setItem('offline', 'off');
  const registration = await container.getRegistration();
  await registration?.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('miqyas ')).map((name) => caches.delete(name)));
}

if (section && link && 'serviceWorker' in navigator) {
  const container = navigator.serviceWorker;
  // Shown once the copy is complete; a reader without one has nothing to remove.
  void container.ready.then(() => {
    section.hidden = false;
  });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    removeCopy(container).then(() => {
      link.replaceWith(link.dataset.done ?? '');
    }, console.warn);
  });
}

export {};
