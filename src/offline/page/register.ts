// Saves the site for reading without network, and tells when a new version waits or the saved one is damaged.
import { cacheBroken, isBroken, useNewVersion } from '../worker/messages.ts';
import { copyFailed, isOfVisit, isWanted, noteForVisit } from './choice.ts';
import { isCopyWhole, isInstalled, registerWorker } from './keepCopy.ts';
import type { NoticeKind } from './notice.ts';
import { removeCopy } from './removeCopy.ts';

/** A notice is rare: its code is loaded when there is one to show. Without its words there is nothing to say. */
function tell(kind: NoticeKind, act?: () => void): void {
  if (isOfVisit(`closed-${kind}`)) return;
  import('./notice.ts').then(({ showNotice }) => showNotice(kind, act)).catch(console.warn);
}

/** Takes the version that waits, or, where another tab has taken it already, only loads the page again. */
function takeNewVersion({ waiting }: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
  if (!waiting) {
    location.reload();
    return;
  }
  container.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage(useNewVersion);
}

function tellWhenReady(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
  // Without an active worker the first version waits only for a moment.
  if (registration.waiting && registration.active)
    tell('update', () => takeNewVersion(registration, container));
}

async function follow(
  worker: ServiceWorker,
  registration: ServiceWorkerRegistration,
  container: ServiceWorkerContainer,
) {
  if (await isInstalled(worker)) return tellWhenReady(registration, container);
  // A copy that the reader has removed meanwhile has not failed.
  if (registration.active || !isWanted()) return;
  noteForVisit('failed');
  document.dispatchEvent(new Event(copyFailed));
  tell('unsaved');
}

/**
 * Does nothing where the reader wants no copy, or where an attempt has failed in this visit. Else registers the worker, tells
 * of a version that waits, and once in a visit has the copy looked over.
 */
export async function saveForOffline(container: ServiceWorkerContainer): Promise<void> {
  if (!isWanted()) return;
  container.addEventListener('message', ({ data }) => {
    if (data === cacheBroken) tell('broken');
  });
  container.controller?.postMessage(isBroken);
  // A failed attempt cost hundreds of requests: the next visit tries again, not the next page.
  if (!container.controller && isOfVisit('failed')) return;
  const registration = await registerWorker(container);
  if (!isWanted()) {
    await removeCopy(container);
    return;
  }
  tellWhenReady(registration, container);
  const followNew = (): void => {
    if (registration.installing) void follow(registration.installing, registration, container);
  };
  registration.addEventListener('updatefound', followNew);
  followNew();
  if (!registration.active || isOfVisit('looked-over')) return;
  noteForVisit('looked-over');
  if (!(await isCopyWhole(registration.active)) && isWanted()) tell('broken');
}
