// Answers one request: from the copy where it is whole, else from the network, else by saying what is missing.
import type { Copy } from './copy.ts';
import { createPlaces, languageOf } from './places.ts';
import type { KeptFile, Release } from './release.ts';

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const json = { 'Content-Type': 'application/json; charset=utf-8' };
const binary = { 'Content-Type': 'application/octet-stream' };

/** A packed file as a host sends it: what is no JSON stands in base 64. */
const unpacked = (content: unknown): Response =>
  typeof content === 'string'
    ? new Response(
        Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)),
        { headers: binary },
      )
    : new Response(JSON.stringify(content), { headers: json });

/** What a pack holds, by name: JSON, compressed by the build, as browsers keep a copy as it came. */
async function contentsOf(pack: Response): Promise<Record<string, unknown>> {
  const packed = new Blob([await pack.arrayBuffer()]).stream();
  return new Response(packed.pipeThrough(new DecompressionStream('gzip'))).json();
}

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

  async function partFrom(pack: KeptFile, name: string): Promise<Response | undefined> {
    const files = packs.get(pack.path) ?? fileFrom(pack).then(contentsOf);
    packs.set(pack.path, files);
    try {
      const content = (await files)[name];
      return content === undefined ? undefined : unpacked(content);
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
        const found = 'file' in place ? await fileFrom(place.file) : await partFrom(place.pack, place.name);
        if (found) return found;
      }
      return await fetch(request);
    } catch (cause) {
      if (!isPage) throw cause;
      return place ? lostPage(url.pathname) : missingPage(url.pathname);
    }
  };
}
