// Saves the site for reading without network, and tells when a new version waits or the saved one is damaged.
import { asset } from '../site/locales.ts';

/** A notice is rare: its code is loaded when there is one to show. */
async function showNotice(kind: 'update' | 'broken' | 'unsaved', act?: () => void): Promise<void> {
  const notice = await import('./notice.ts');
  await notice.showNotice(kind, act);
}

/** Reloads once, when the new version has taken over. */
function reloadWhenReplaced(container: ServiceWorkerContainer): void {
  container.addEventListener('controllerchange', () => location.reload(), { once: true });
}

function tellWhenReady(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
  const { waiting } = registration;
  if (!waiting || !container.controller) return;
  void showNotice('update', () => {
    reloadWhenReplaced(container);
    waiting.postMessage('use-new-version');
  });
}

/** Registers the worker. A browser or a reader that saves data keeps the network. */
export async function saveForOffline(container: ServiceWorkerContainer): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData || localStorage.getItem('offline') === 'off') return;
  container.addEventListener('message', ({ data }) => {
    if (data === 'cache-broken') void showNotice('broken');
  });
  container.controller?.postMessage('is-broken');
  const registration = await container.register(asset('sw.js'), { scope: asset('') });
  tellWhenReady(registration, container);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') tellWhenReady(registration, container);
      if (worker.state === 'redundant' && !registration.active) void showNotice('unsaved');
    });
  });
}
