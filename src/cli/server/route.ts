// Which file of the built site an address means.
import { realpathSync, statSync } from 'node:fs';
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

/** What `realpath` says of an address that names nothing: not there, too long, links in a circle, not to be read. */
const namesNothing = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM', 'EINVAL']);

/** What stands at a path of the site; nothing where a link leads out of the folder. */
function kindOf(folder: string, path: string): 'file' | 'folder' | undefined {
  try {
    const real = realpathSync(path);
    if (!`${real}${sep}`.startsWith(`${realpathSync(folder)}${sep}`)) return undefined;
    const stat = statSync(real);
    if (stat.isFile()) return 'file';
    return stat.isDirectory() ? 'folder' : undefined;
  } catch (error) {
    if (namesNothing.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** The 404 page in the language of the address; where it names none, the one that offers all of them. */
function notFound(folder: string, inner: string): Route {
  const language = /^([a-z]{2,3})\//.exec(inner)?.[1];
  const own = language ? [`${language}/404.html`, `${language}/404/index.html`] : [];
  const places = [...own, '404.html'];
  const file = places.map((place) => join(folder, place)).find((path) => kindOf(folder, path) === 'file');
  return file ? { status: 404, file } : { status: 404 };
}

/** The answer to a request target: a path, or a whole address as a proxy sends it. */
export function routeOf(folder: string, base: string, requestTarget: string): Route {
  const url = requestTarget.replace(/^https?:\/\/[^/?]*/i, '') || '/';
  const [address = '/', query] = url.split(/\?(.*)/s);
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
  const kind = kindOf(folder, target);
  if (kind === 'file') return { status: 200, file: target };
  const index = join(target, 'index.html');
  if (kind === undefined || kindOf(folder, index) !== 'file') return notFound(folder, inner);
  // One leading slash only: `//host/` would send the reader to another origin.
  if (!path.endsWith('/')) return redirect(`/${address.replace(/^[/\\]+/, '')}/`);
  return { status: 200, file: index };
}
