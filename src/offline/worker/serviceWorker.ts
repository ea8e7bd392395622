// Keeps the whole site for reading without network. The build bundles this file and puts `const release` before it.
// One release is one cache: versions never mix.
import { createAnswer } from './answer.ts';
import { createCopy } from './copy.ts';
import * as messages from './messages.ts';
import type { Release } from './release.ts';

interface LastingEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface RequestEvent extends LastingEvent {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}
interface PageMessage extends LastingEvent, Pick<MessageEvent, 'data' | 'ports' | 'source'> {}
interface Worker {
  addEventListener: <Kind extends keyof Events>(kind: Kind, listen: (event: Events[Kind]) => void) => void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  location: Location;
}
interface Events {
  install: LastingEvent;
  activate: LastingEvent;
  message: PageMessage;
  fetch: RequestEvent;
}
declare const release: Release;
declare const self: Worker;

const copy = createCopy(release, caches);
const answer = createAnswer(release, copy);

async function install(): Promise<void> {
  try {
    await copy.keepAll();
  } catch (cause) {
    console.warn('offline copy: not kept', cause);
    throw cause;
  }
}

/** Two tabs that ask at once share one look. */
let looking: Promise<void> | undefined;
const lookers = new Set<MessagePort>();
const tellLookers = (message: unknown): void => {
  for (const port of lookers) port.postMessage(message);
};
async function lookOver(port: MessagePort | undefined): Promise<void> {
  if (port) lookers.add(port);
  looking ??= copy
    .lookOver(() => tellLookers(messages.stillLooking))
    .then((isWhole) => {
      looking = undefined;
      tellLookers(isWhole);
      lookers.clear();
    });
  await looking;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) =>
  event.waitUntil(copy.dropOthers().then(() => self.clients.claim())),
);
self.addEventListener('message', (event) => {
  const { data, source, ports } = event;
  if (data === messages.useNewVersion) void self.skipWaiting();
  if (data === messages.isBroken && copy.isBroken()) source?.postMessage(messages.cacheBroken);
  if (data === messages.lookOver) event.waitUntil(lookOver(ports[0]));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith(release.base)) event.respondWith(answer(request));
});
