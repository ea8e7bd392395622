// Asks the browser to save the site, and asks the worker whether the copy is whole.
import { asset } from '../../site/locales.ts';
import { lookOver, stillLooking } from '../worker/messages.ts';

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

/** A worker speaks after each file. A browser may end one in the middle, which then never speaks again [ms]. */
export const SILENCE_MS = 120_000;

/**
 * Lets the worker read the whole copy and fetch again what is damaged; true where it is whole then. Rejects where the worker
 * falls silent.
 */
export function isCopyWhole(worker: ServiceWorker): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    let limit: ReturnType<typeof setTimeout> | undefined;
    const end = (settle: () => void): void => {
      clearTimeout(limit);
      port1.close();
      settle();
    };
    const silent = (): void =>
      reject(new Error(`offline copy: received nothing for ${SILENCE_MS / 1000} s, expected a look over it`));
    const wait = (): void => {
      clearTimeout(limit);
      limit = setTimeout(() => end(silent), SILENCE_MS);
    };
    port1.addEventListener('message', ({ data }) =>
      data === stillLooking ? wait() : end(() => resolve(data === true)),
    );
    port1.start();
    worker.postMessage(lookOver, [port2]);
    wait();
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
