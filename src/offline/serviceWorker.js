// Keeps the whole site for reading without network. The build puts `const release` before this file: its name, the path
// of the site, every file with its hash, and the packs of search texts. One release is one cache: versions never mix.
/* global release, self, caches, clients, crypto, fetch */

const cacheName = `miqyas ${release.name}`;
/** A folder is asked for as readers ask for it: some hosts redirect from its index.html. */
const address = (path) => release.base + path.replace(/(^|\/)index\.html$/, '$1');

/** The file from the network, only if it is of this release. */
async function fetchFile({ path, hash }) {
  const response = await fetch(address(path), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  const found = Array.from(new Uint8Array(digest).slice(0, 8), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  if (found !== hash) throw new Error(`${path}: another version`);
  return response;
}

/** A pack holds many small search texts; each is kept under its own address. */
async function keepPack(cache, response, folder) {
  const texts = Object.entries(await response.json());
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  await Promise.all(
    texts.map(([name, text]) =>
      cache.put(address(`${folder}${name}.json`), new Response(JSON.stringify(text), { headers })),
    ),
  );
}

async function keepAll() {
  const cache = await caches.open(cacheName);
  const waiting = [...release.files];
  const work = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const response = await fetchFile(file);
      if (file.path.endsWith('/all.json'))
        await keepPack(cache, response, file.path.slice(0, -'all.json'.length));
      else await cache.put(address(file.path), response);
    }
  };
  try {
    await Promise.all(Array.from({ length: 6 }, work));
  } catch (cause) {
    // Half a release is of no use, and a full disk is left as it was.
    await caches.delete(cacheName);
    throw cause;
  }
}

async function dropOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('miqyas ') && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

/** Set once a kept file could not be read; the page that asks next is told, because the one that is loading cannot hear. */
let isBroken = false;

async function fromCache(request) {
  const cache = await caches.open(cacheName);
  return cache.match(request, { ignoreSearch: true, ignoreVary: true });
}

/** The page that says that an address leads nowhere, in its language. */
async function missingPage(url) {
  const language = url.pathname.slice(release.base.length).startsWith('en/') ? 'en' : 'ar';
  const page = await fromCache(address(`${language}/404/`));
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}

async function answer(request) {
  const url = new URL(request.url);
  try {
    const kept = await fromCache(request);
    if (kept) return kept;
  } catch {
    isBroken = true;
  }
  // A file of this release that is not in its cache was lost: by the browser, or by a broken disk.
  const path = url.pathname.slice(release.base.length);
  if (release.files.some((file) => file.path === path || file.path === `${path}index.html`)) isBroken = true;
  try {
    return await fetch(request);
  } catch (cause) {
    if (request.mode === 'navigate') return missingPage(url);
    throw cause;
  }
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
self.addEventListener('message', ({ data, source }) => {
  if (data === 'use-new-version') self.skipWaiting();
  if (data === 'is-broken' && isBroken) source.postMessage('cache-broken');
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith(release.base)) event.respondWith(answer(request));
});
