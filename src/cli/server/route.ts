// Which file of the built site an address means.
import { existsSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

export type Route =
  | { status: 200 | 404; file: string }
  | { status: 308; location: string }
  | { status: 400 | 404 };

function decode(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

/** The 404 page in the language of the address, Arabic where it names none. */
function notFound(folder: string, inner: string): Route {
  const language = /^(ar|en)\//.exec(inner)?.[1] ?? 'ar';
  const places = [`${language}/404.html`, `${language}/404/index.html`, '404.html'];
  const file = places.map((place) => join(folder, place)).find(existsSync);
  return file ? { status: 404, file } : { status: 404 };
}

export function routeOf(folder: string, base: string, url: string): Route {
  const [address = '/', query] = url.split('?');
  const redirect = (target: string): Route => ({
    status: 308,
    location: query === undefined ? target : `${target}?${query}`,
  });
  const path = decode(address);
  if (path === undefined || path.includes('\0')) return { status: 400 };
  if (base !== '/' && (path === '/' || `${path}/` === base)) return redirect(base);
  if (!path.startsWith(base)) return notFound(folder, '');
  const inner = path.slice(base.length);
  const target = join(folder, inner);
  if (!`${target}${sep}`.startsWith(`${folder}${sep}`)) return { status: 400 };
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat?.isFile()) return { status: 200, file: target };
  const index = join(target, 'index.html');
  if (!stat?.isDirectory() || !existsSync(index)) return notFound(folder, inner);
  // One leading slash only: `//host/` would send the reader to another origin.
  if (!path.endsWith('/')) return redirect(`/${address.replace(/^\/+/, '')}/`);
  return { status: 200, file: index };
}
