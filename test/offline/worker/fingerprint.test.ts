// What the copy accepts as ours: host changes of line ends and additions to pages, and nothing of another version.
import { describe, expect, test } from 'vitest';
import { digestOf, fingerprintOf, isOurs, withMark } from '../../../src/offline/worker/fingerprint.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

test('a digest is the beginning of the SHA-256', async () => {
  // SHA-256 of "abc": FIPS 180-2, appendix B.1.
  expect(await digestOf(bytes('abc'))).toBe('ba7816bf8f01cfea');
});

describe('a text', () => {
  test.each([
    ['with line ends of Windows', 'one\r\ntwo\r\n'],
    ['with line ends of old Macs', 'one\rtwo\r'],
    ['with a byte order mark', '\uFEFFone\ntwo\n'],
  ])('%s is the same text', async (_, changed) => {
    const hash = await fingerprintOf('a.js', bytes('one\ntwo\n'));
    expect(await isOurs('a.js', bytes(changed), hash)).toBe(true);
  });

  test.each(['one\ntwo', 'one\ntwo\n\n', 'one\ntwo\n<!-- host -->', '<!doctype html>'])(
    '%o in its place is not',
    async (other) => {
      const hash = await fingerprintOf('a.js', bytes('one\ntwo\n'));
      expect(await isOurs('a.js', bytes(other), hash)).toBe(false);
    },
  );
});

test('a file that is no text is compared byte by byte', async () => {
  const hash = await fingerprintOf('face.woff2', bytes('\r\n'));
  expect(await isOurs('face.woff2', bytes('\n'), hash)).toBe(false);
  expect(await isOurs('face.woff2', bytes('\r\n'), hash)).toBe(true);
});

describe('a page', () => {
  const version = '0123456789abcdef';
  const page = withMark('<html><head><title>t</title></head><body>\n<p>x</p></body></html>', version);

  test('carries its version at the end of its head', () => {
    expect(page).toContain(`<title>t</title><meta name="page-version" content="${version}"></head>`);
  });

  test.each([
    ['as built', page],
    ['with other line ends', page.replaceAll('\n', '\r\n')],
    ['with a comment of the host', page.replace('</body>', '<!-- served by a host --></body>')],
    ['with a script of the host', page.replace('</head>', '<script src="/host.js"></script></head>')],
    ['with something after its end', `${page}\n<script></script>`],
    ['made smaller by the host', page.replaceAll('"', '').replace('\n', '')],
  ])('%s is ours', async (_, text) => {
    expect(await isOurs('ar/index.html', bytes(text), version)).toBe(true);
  });

  test.each([
    ['of another version', page.replace(version, 'fedcba9876543210')],
    ['without a version', page.replace(/<meta[^>]*>/, '')],
    ['cut off', page.slice(0, -8)],
    ['that a network asks to sign in with', '<html><body>Sign in</body></html>'],
  ])('%s is not', async (_, text) => {
    expect(await isOurs('ar/index.html', bytes(text), version)).toBe(false);
  });
});
