// Requests as they come over the wire: hostile ones never end the server, conditions and ranges as RFC 9110 says.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listen, type RunningSite } from '../../../src/cli/server/listen.ts';
import { siteListener } from '../../../src/cli/server/respond.ts';

const policy = "default-src 'self'";
const page = `<meta http-equiv="content-security-policy" content="${policy}">${'line '.repeat(500)}`;
let folder: string;
let outside: string;
let site: RunningSite;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'miqyas-requests-'));
  outside = mkdtempSync(join(tmpdir(), 'miqyas-outside-'));
  const files: Record<string, string> = {
    'en/index.html': page,
    'en/404.html': 'no such page',
    'en/figures/phases/index.html': page,
    'digits.bin': '0123456789',
    'empty.bin': '',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(outside, 'index.html'), 'secret');
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'file-link.txt'));
  symlinkSync(outside, join(folder, 'folder-link'), 'junction');
  symlinkSync('circle', join(folder, 'circle'));
  symlinkSync(join(folder, 'en'), join(folder, 'english'), 'junction');
  site = await listen(siteListener(folder, '/'), 0);
});

afterAll(async () => {
  await site.close();
  for (const path of [folder, outside]) rmSync(path, { recursive: true });
});

interface Answer {
  status: number;
  headers: Headers;
  body: string;
}

/** Sends a request letter by letter, so that no client puts the target in order first. */
function ask(target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const lines = Object.entries({ Host: 'localhost', Connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    const socket = connect(site.port, '127.0.0.1', () => {
      socket.write(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1');
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', fail);
    socket.on('end', () => {
      const text = Buffer.concat(chunks).toString('latin1');
      const [head = '', ...rest] = text.split('\r\n\r\n');
      const [status = '', ...fields] = head.split('\r\n');
      const pairs = fields.map((field): [string, string] => [
        field.slice(0, field.indexOf(':')),
        field.slice(field.indexOf(':') + 1),
      ]);
      done({
        status: Number(status.split(' ')[1]),
        headers: new Headers(pairs),
        body: rest.join('\r\n\r\n'),
      });
    });
  });
}

describe('a hostile request', () => {
  test.each([
    ['a name of 300 letters', `/${'a'.repeat(300)}`, 404],
    ['a name of 300 letters below a folder', `/en/${'a%41'.repeat(150)}/`, 404],
    ['a path of 8,000 letters', `/${'ab/'.repeat(2600)}`, 404],
    ['a link in a circle', '/circle', 404],
    ['a path below a link in a circle', '/circle/x/', 404],
    ['a path below a file', '/digits.bin/x', 404],
    ['a link to a file outside', '/file-link.txt', 404],
    ['a link to a folder outside', '/folder-link/', 404],
    ['a file below a link to a folder outside', '/folder-link/secret.txt', 404],
    ['a climb', '/../../etc/passwd', 400],
    ['an encoded climb', '/%2e%2e/%2e%2e/etc/passwd', 400],
    ['a climb by encoded slashes', '/..%2f..%2fetc%2fpasswd', 400],
    ['half an escape', '/%', 400],
    ['escapes that are no UTF-8', '/%ff%fe', 400],
    ['an encoded null', '/en/%00', 400],
    ['only slashes', '//////', 404],
    ['another scheme', 'ftp://example.org/', 404],
    ['a name of Windows devices', '/con', 404],
    ['an object key', '/__proto__/', 404],
    ['a query of 8,000 letters', `/none?${'q'.repeat(8000)}`, 404],
    ['headers of 20,000 letters', '/en/', 431],
    ['a line break in the target', '/en/%0d%0aSet-Cookie:x', 404],
  ])('%s gets its status, and the next page is served', async (name, target, status) => {
    const headers = name.startsWith('headers') ? { Cookie: 'x'.repeat(20_000) } : undefined;
    const answer = await ask(target, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.has('set-cookie')).toBe(false);
    expect(answer.body).not.toContain('secret');
    expect((await ask('/en/')).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
    const { status, headers } = await ask('/en/', {}, method);
    expect([status, headers.get('allow')?.trim()]).toEqual([405, 'GET, HEAD']);
  });

  test('that meets a fault inside the server gets 500 and a line, and the next page is served', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    // No folder to serve is a fault that no address can be blamed for.
    const broken = await listen(siteListener(undefined as unknown as string, '/'), 0);
    const statuses = [];
    for (const path of ['en/', 'en/']) {
      statuses.push((await fetch(`http://127.0.0.1:${broken.port}/${path}`)).status);
    }
    expect(statuses).toEqual([500, 500]);
    expect(said).toHaveBeenCalledTimes(2);
    await broken.close();
    said.mockRestore();
  });
});

test('a link that stays inside is followed', async () => {
  expect((await ask('/english/')).status).toBe(200);
});

test('a whole address as target means its path', async () => {
  expect((await ask('http://localhost/en/')).status).toBe(200);
  expect((await ask('http://localhost')).status).toBe(404);
});

test('the page of a figure may be framed, no other page', async () => {
  const policyAt = async (path: string) => (await ask(path)).headers.get('content-security-policy')?.trim();
  expect(await policyAt('/en/figures/phases/')).toBe(`${policy}; frame-ancestors *`);
  expect(await policyAt('/en/')).toBe(`${policy}; frame-ancestors 'none'`);
});

describe('a condition', () => {
  const etagOf = async (path: string): Promise<string> => (await ask(path)).headers.get('etag')!.trim();

  test.each([
    ['the tag', 'If-None-Match', (tag: string) => tag, 304],
    ['the weak tag', 'If-None-Match', (tag: string) => `W/${tag}`, 304],
    ['a list with the tag', 'If-None-Match', (tag: string) => `"a", W/"b,c" ,${tag}`, 304],
    ['any', 'If-None-Match', () => '*', 304],
    ['another tag', 'If-None-Match', () => '"other"', 200],
    ['the tag without quotation marks', 'If-None-Match', (tag: string) => tag.slice(1, -1), 200],
    ['the tag', 'If-Match', (tag: string) => tag, 200],
    ['a list with the tag', 'If-Match', (tag: string) => `"a", ${tag}`, 200],
    ['any', 'If-Match', () => '*', 200],
    ['the weak tag', 'If-Match', (tag: string) => `W/${tag}`, 412],
    ['another tag', 'If-Match', () => '"other"', 412],
  ])('%s in %s', async (_, field, value, status) => {
    const answer = await ask('/digits.bin', { [field]: value(await etagOf('/digits.bin')) });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('etag')?.trim()).toBe(await etagOf('/digits.bin'));
    if (status !== 200) expect(answer.body).toBe('');
  });

  test('`*` does not hold for a page that does not exist', async () => {
    expect((await ask('/en/none', { 'If-None-Match': '*' })).status).toBe(404);
  });

  test('the tag of one coding is not the tag of another', async () => {
    const coded = (await ask('/en/', { 'Accept-Encoding': 'br' })).headers.get('etag')!.trim();
    expect((await ask('/en/', { 'If-None-Match': coded })).status).toBe(200);
    expect((await ask('/en/', { 'If-None-Match': coded, 'Accept-Encoding': 'br' })).status).toBe(304);
  });
});

test.each([
  ['', null],
  ['identity', null],
  ['br', 'br'],
  ['gzip, br', 'br'],
  ['gzip;q=1, br;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['BR;Q=0,GZIP;Q=0.001', 'gzip'],
  ['x-gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0', null],
  ['br;q=0, *', 'gzip'],
  ['identity;q=0, *;q=0', null],
  ['zstd, deflate', null],
  ['brotli', null],
  ['br;q=2', null],
])('Accept-Encoding %j is answered with %s', async (accepted, coding) => {
  const { headers } = await ask('/en/', { 'Accept-Encoding': accepted });
  expect(headers.get('content-encoding')?.trim() ?? null).toBe(coding);
  expect(headers.get('vary')?.trim()).toBe('Accept-Encoding');
});

describe('a range', () => {
  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['BYTES=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=5-2', 200, '0123456789', null],
    ['bytes=-', 200, '0123456789', null],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['lines=0-1', 200, '0123456789', null],
    ['bytes=a-b', 200, '0123456789', null],
    ['bytes=0-18446744073709551616', 206, '0123456789', 'bytes 0-9/10'],
  ])('%s gets %i', async (range, status, body, contentRange) => {
    const answer = await ask('/digits.bin', { Range: range });
    expect([answer.status, answer.body]).toEqual([status, body]);
    expect(answer.headers.get('content-range')?.trim() ?? null).toBe(contentRange);
    expect(Number(answer.headers.get('content-length') ?? 0)).toBe(body.length);
  });

  test('of an empty file cannot be satisfied', async () => {
    expect((await ask('/empty.bin', { Range: 'bytes=0-' })).status).toBe(416);
  });

  test('holds only for the version that If-Range names', async () => {
    const tag = (await ask('/digits.bin')).headers.get('etag')!.trim();
    const statusFor = async (ifRange: string) =>
      (await ask('/digits.bin', { Range: 'bytes=0-1', 'If-Range': ifRange })).status;
    expect(await statusFor(tag)).toBe(206);
    expect(await statusFor(`W/${tag}`)).toBe(200);
    expect(await statusFor('"other"')).toBe(200);
  });

  test('is nothing to HEAD', async () => {
    const answer = await ask('/digits.bin', { Range: 'bytes=0-1' }, 'HEAD');
    expect([answer.status, answer.body, answer.headers.get('content-length')?.trim()]).toEqual([
      200,
      '',
      '10',
    ]);
  });
});
