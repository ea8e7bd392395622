// Serves the folder "site" on this machine alone. Node 18 and later, nothing else.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('site', import.meta.url));
const port = process.env.PORT ?? '8124';
/** As src/cli/server has them. */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pagefind': 'application/wasm',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.wgsl': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** What stands at a path. Whatever the system says of one that is too long or no path at all: nothing does. */
function kindOf(path) {
  try {
    const stat = statSync(path);
    if (stat.isFile()) return 'file';
    return stat.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}

/** The file that an address means; undefined where it means none of the folder's. */
function fileOf(address) {
  let path;
  try {
    path = decodeURIComponent(address.split('?')[0]);
  } catch {
    return undefined;
  }
  const inside = join(root, path);
  if (!`${inside}${sep}`.startsWith(`${root}${sep}`)) return undefined;
  const file = kindOf(inside) === 'folder' ? join(inside, 'index.html') : inside;
  return kindOf(file) === 'file' ? file : undefined;
}

function answer(request, response) {
  const found = fileOf(request.url ?? '/');
  const file = found ?? join(root, '404.html');
  response.writeHead(found ? 200 : 404, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
  });
  // A fault of one file costs its answer, not the server.
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

const server = createServer(answer);
server.on('error', ({ message }) => {
  console.error(message);
  process.exitCode = 1;
});
if (/^\d{1,5}$/.test(port) && Number(port) < 65_536)
  server.listen(Number(port), '127.0.0.1', () => console.log(`http://localhost:${port}/`));
else {
  console.error(`PORT: received ${JSON.stringify(port)}, expected a whole number from 0 to 65535.`);
  process.exitCode = 1;
}
