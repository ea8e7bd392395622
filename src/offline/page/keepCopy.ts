// Asks the browser to save the site, and asks the worker whether the copy is whole.
import { asset } from '../../site/locales.ts';
import { lookOver } from '../worker/messages.ts';

export const registerWorker = (container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> =>
  container.register(asset('sw.js'), { scope: asset('') });

/** True once a worker that installs is installed, false where it gave up. */
export function isInstalled(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const tell = (): void => {
      if (worker.state === 'redundant') resolve(false);
      else if (worker.state !== 'installing') resolve(true);
    };
    worker.addEventListener('statechange', tell);
    tell();
  });
}

/** Lets the worker read the whole copy and fetch again what is damaged; true where it is whole then. */
export function isCopyWhole(worker: ServiceWorker): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', ({ data }) => {
      port1.close();
      resolve(data === true);
    });
    port1.start();
    worker.postMessage(lookOver, [port2]);
  });
}

/** Saves the site now; true where the copy is whole in the end. */
export async function keepCopy(container: ServiceWorkerContainer): Promise<boolean> {
  const registration = await registerWorker(container);
  const { active, installing } = registration;
  // After a removal in this very page the old worker still stands, without its files.
  if (active) return isCopyWhole(active);
  return installing ? isInstalled(installing) : registration.waiting !== null;
}
