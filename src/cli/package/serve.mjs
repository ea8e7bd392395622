// Serves the folder "site" on this machine alone. Node 18 and later, nothing else.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('site', import.meta.url));
const port = Number(process.env.PORT ?? 8124);
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

createServer((request, response) => {
  let path = '/';
  try {
    path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    // An address that cannot be read leads nowhere.
    path = '/404.html';
  }
  const inside = join(root, normalize(path));
  const isFolder = statSync(inside, { throwIfNoEntry: false })?.isDirectory();
  const wanted = isFolder ? join(inside, 'index.html') : inside;
  const isFound = wanted.startsWith(root) && statSync(wanted, { throwIfNoEntry: false })?.isFile();
  const file = isFound ? wanted : join(root, '404.html');
  response.writeHead(isFound ? 200 : 404, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
  });
  createReadStream(file).pipe(response);
}).listen(port, '127.0.0.1', () => console.log(`http://localhost:${port}/`));
