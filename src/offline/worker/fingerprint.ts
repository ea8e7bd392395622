// How a file is known as ours although its host changed line ends or added to a page.
// Build and worker use the same lines, so that they agree.

const textFile = /\.(html|css|js|json|svg|csv|txt|webmanifest)$/;
const mark = /<meta name="?page-version"? content="?([0-9a-f]{16})"?\s*\/?>/;
const byteOrderMark = /^\uFEFF/;

/** First 16 hexadecimal digits of the SHA-256. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest).slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

const textOf = (bytes: Uint8Array<ArrayBuffer>): string =>
  new TextDecoder().decode(bytes).replace(byteOrderMark, '').replace(/\r\n?/g, '\n');

/** Digest of a file; of a text, whatever its line ends are. */
export function fingerprintOf(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return digestOf(textFile.test(path) ? new TextEncoder().encode(textOf(bytes)) : bytes);
}

/** The page without its version, as it was before it was marked. */
export const withoutMark = (html: string): string => html.replace(mark, '');

/** The page with its version in its head. */
export const withMark = (html: string, version: string): string =>
  withoutMark(html).replace('</head>', `<meta name="page-version" content="${version}"></head>`);

/** A page may hold what its host added, but it names its version and has its end. */
const isPage = (html: string, version: string): boolean =>
  mark.exec(html)?.[1] === version && /<\/html\s*>/i.test(html);

/** True where the file is the one that the build listed under `hash`. A page is listed under its version. */
export async function isOurs(path: string, bytes: Uint8Array<ArrayBuffer>, hash: string): Promise<boolean> {
  if (path.endsWith('.html')) return isPage(textOf(bytes), hash);
  return (await fingerprintOf(path, bytes)) === hash;
}
