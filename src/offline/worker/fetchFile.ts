// One file of the release from the network, with what is kept beside it.
import { digestOf, isOurs } from './fingerprint.ts';
import type { KeptFile } from './release.ts';

export interface FetchedFile {
  /** Whole and without what belonged to the transport: it can be kept. */
  response: Response;
  /** False where the host has another version, or an error in its place. */
  isOurs: boolean;
}

/** Names of what is written beside a kept file: the digest of its bytes, and the hash it is listed under. */
export const keptDigest = 'X-Kept-Digest';
export const keptHash = 'X-Kept-Hash';

/** Transport is over, and a cache refuses what varies by everything. */
const transportHeaders = ['Content-Encoding', 'Content-Length', 'Transfer-Encoding', 'Vary', 'Set-Cookie'];
const pausesMs = [500, 2000];

const isPassing = (status: number): boolean => status >= 500 || status === 429;
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Asks again after a pause where the network or the host failed in passing. */
async function ask(address: string, pause: typeof wait): Promise<Response> {
  for (const milliseconds of pausesMs) {
    const response = await fetch(address, { cache: 'no-cache' }).catch(() => undefined);
    if (response && !isPassing(response.status)) return response;
    await pause(milliseconds);
  }
  return fetch(address, { cache: 'no-cache' });
}

/** Rejects where the network does. */
export async function fetchFile(address: string, file: KeptFile, pause = wait): Promise<FetchedFile> {
  const response = await ask(address, pause);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // What counts is the content: some hosts answer a page about a missing address with 404, as they should.
  const isOfRelease = await isOurs(file.path, bytes, file.hash);
  const headers = new Headers(response.headers);
  for (const name of transportHeaders) headers.delete(name);
  headers.set(keptDigest, await digestOf(bytes));
  headers.set(keptHash, file.hash);
  const status = isOfRelease || response.ok ? 200 : response.status;
  return { response: new Response(bytes, { status, headers }), isOurs: isOfRelease };
}

/** True where a kept file is the one listed, and as it was when it was kept. */
export async function isWhole(kept: Response, { hash }: KeptFile): Promise<boolean> {
  if (kept.headers.get(keptHash) !== hash) return false;
  const bytes = new Uint8Array(await kept.clone().arrayBuffer());
  return (await digestOf(bytes)) === kept.headers.get(keptDigest);
}
