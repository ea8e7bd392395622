// Answers one request: from the copy where it is whole, else from the network, else by saying what is missing.
import type { Copy } from './copy.ts';
import { createPlaces, languageOf } from './places.ts';
import type { KeptFile, Release } from './release.ts';

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const json = { 'Content-Type': 'application/json; charset=utf-8' };

export function createAnswer(release: Release, copy: Copy): (request: Request) => Promise<Response> {
  const placeOf = createPlaces(release);
  const fileOf = new Map(release.files.map((file) => [file.path, file]));
  const packs = new Map<string, Promise<Record<string, unknown>>>();

  /**
   * The file from the copy, or from the network where the copy lost it. Rejects where neither has it. A page may be of
   * another release, for it brings its own scripts; a part of a page may not.
   */
  async function fileFrom(file: KeptFile): Promise<Response> {
    const kept = await copy.read(file);
    if (kept) return kept;
    const { response, isOurs } = await copy.mend(file);
    if (!isOurs && !file.path.endsWith('.html')) throw new Error(`${file.path}: received another version`);
    return response;
  }

  async function textFrom(pack: KeptFile, name: string): Promise<Response | undefined> {
    const texts = packs.get(pack.path) ?? fileFrom(pack).then((response) => response.json());
    packs.set(pack.path, texts);
    try {
      const text = (await texts)[name];
      return text === undefined ? undefined : new Response(JSON.stringify(text), { headers: json });
    } catch (cause) {
      packs.delete(pack.path);
      throw cause;
    }
  }

  /** The page that says that an address leads nowhere, in its language. */
  async function missingPage(pathname: string): Promise<Response> {
    const file = fileOf.get(`${languageOf(release, pathname)?.code}/404/index.html`);
    const page = file && (await copy.read(file));
    return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
  }

  const lostPage = (pathname: string): Response =>
    new Response(languageOf(release, pathname)?.lostPage, { status: 503, headers: html });

  return async (request) => {
    const url = new URL(request.url);
    const isPage = request.mode === 'navigate';
    const place = placeOf(url.pathname);
    if (place && 'movedTo' in place && isPage)
      return Response.redirect(`${url.origin}${release.base}${place.movedTo}${url.search}`, 302);
    try {
      if (place && !('movedTo' in place) && (await copy.isThere())) {
        const found = 'file' in place ? await fileFrom(place.file) : await textFrom(place.pack, place.text);
        if (found) return found;
      }
      return await fetch(request);
    } catch (cause) {
      if (!isPage) throw cause;
      return place ? lostPage(url.pathname) : missingPage(url.pathname);
    }
  };
}
