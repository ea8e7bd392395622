// The local server: which file an address means, what a page is sent with, and what a taken port leads to.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listen, listenForReaders, type RunningSite } from '../../../src/cli/server/listen.ts';
import { siteListener } from '../../../src/cli/server/respond.ts';
import { routeOf } from '../../../src/cli/server/route.ts';

const policy = "default-src 'self'";
let folder: string;
let site: RunningSite;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'miqyas-serve-'));
  const pages: Record<string, string> = {
    'index.html': 'choose',
    '404.html': 'choose',
    'ar/index.html': `<meta http-equiv="content-security-policy" content="${policy.replaceAll("'", '&#39;')}">${'سطر '.repeat(500)}`,
    'ar/404/index.html': 'غير موجود',
    'en/404.html': 'not found',
    'assets/part.abc.js': 'export {}',
    'data.wasm': 'wasm',
  };
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  site = await listen(siteListener(folder, '/'), 0);
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`http://127.0.0.1:${site.port}${path}`, { redirect: 'manual', ...init });

describe('routeOf', () => {
  test.each([
    ['/', '/', { status: 200, file: 'index.html' }],
    ['/', '/ar/', { status: 200, file: 'ar/index.html' }],
    ['/', '/ar/?q=1', { status: 200, file: 'ar/index.html' }],
    ['/', '/ar?q=1', { status: 308, location: '/ar/?q=1' }],
    ['/', '/ar/none/', { status: 404, file: 'ar/404/index.html' }],
    ['/', '/en/none/', { status: 404, file: 'en/404.html' }],
    ['/', '/none', { status: 404, file: '404.html' }],
    ['/', '/fr/none/', { status: 404, file: '404.html' }],
    ['/', '/%E0%A4%A', { status: 400 }],
    ['/', '/../secret', { status: 400 }],
    ['/', '/..%2f..%2fsecret', { status: 400 }],
    ['/', '/a%00b', { status: 400 }],
    ['/miqyas/', '/', { status: 308, location: '/miqyas/' }],
    ['/miqyas/', '/miqyas', { status: 308, location: '/miqyas/' }],
    ['/miqyas/', '/miqyas/ar', { status: 308, location: '/miqyas/ar/' }],
    ['/miqyas/', '/miqyas/ar/', { status: 200, file: 'ar/index.html' }],
    ['/miqyas/', '/ar/', { status: 404, file: '404.html' }],
  ])('under %s, %s is %o', (base, url, expected) => {
    const file = 'file' in expected ? { file: join(folder, expected.file as string) } : {};
    expect(routeOf(folder, base, url)).toEqual({ ...expected, ...file });
  });
});

describe('an answer', () => {
  test('carries the policy of the page and the fixed security headers', async () => {
    const { headers } = await get('/ar/');
    expect(headers.get('content-security-policy')).toBe(`${policy}; frame-ancestors 'none'`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test.each(['br', 'gzip'])('is compressed with %s and reads the same', async (encoding) => {
    const answer = await get('/ar/', { headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(400);
    expect(await answer.text()).toContain('سطر سطر');
  });

  test('is not sent again while it is unchanged', async () => {
    const tag = (await get('/ar/')).headers.get('etag') as string;
    expect((await get('/ar/', { headers: { 'if-none-match': tag } })).status).toBe(304);
    expect((await get('/ar/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test('with a name made from its content is kept for a year, any other is asked for again', async () => {
    expect((await get('/assets/part.abc.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/ar/')).headers.get('cache-control')).toBe('no-cache');
  });

  test('to an unknown address is the 404 page in the language of the address', async () => {
    const answer = await get('/en/none/');
    expect([answer.status, await answer.text()]).toEqual([404, 'not found']);
  });

  test('to HEAD has no body, to POST is refused', async () => {
    expect(await (await get('/ar/', { method: 'HEAD' })).text()).toBe('');
    expect((await get('/ar/', { method: 'POST' })).status).toBe(405);
  });

  test('never leaves the origin for an address with two slashes', async () => {
    const location = await new Promise((done) => {
      const options = { host: '127.0.0.1', port: site.port, path: '//ar' };
      request(options, (answer) => done(answer.headers.location)).end();
    });
    expect(location).toBe('/ar/');
  });
});

describe('listenForReaders', () => {
  const listener = () => siteListener(folder, '/');

  test('a taken PORT is an error that names the port and the remedy', async () => {
    await expect(listenForReaders(listener(), { PORT: String(site.port) })).rejects.toThrow(
      `Port ${site.port} is in use by another program.\n  What to do: stop that program, or choose another port: PORT=${site.port + 1} npm start`,
    );
  });

  test('without PORT the next free port is taken, and said', async () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => {});
    const blocker = createServer();
    await new Promise<void>((done) => blocker.once('error', () => done()).listen(4321, '127.0.0.1', done));
    const second = await listenForReaders(listener(), {});
    expect(second.port).toBeGreaterThan(4321);
    expect(said).toHaveBeenCalledWith('Port 4321 is in use by another program; trying 4322.');
    await second.close();
    blocker.close();
    said.mockRestore();
  });

  test.each(['abc', '-1', '70000', '43.21', ''])('PORT %o is refused', async (port) => {
    await expect(listenForReaders(listener(), { PORT: port })).rejects.toThrow(
      `PORT is ${JSON.stringify(port)}; expected a whole number from 0 to 65535.`,
    );
  });

  test('a HOST that is not of this machine is refused with the remedy', async () => {
    await expect(listenForReaders(listener(), { PORT: '0', HOST: '192.0.2.1' })).rejects.toThrow(
      'HOST is 192.0.2.1, which is no address of this machine.',
    );
  });
});
