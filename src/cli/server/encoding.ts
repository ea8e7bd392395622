// Content coding of an answer: which one the reader accepts (RFC 9110, 12.5.3), and the coded body.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Best first, where a reader accepts several alike. */
const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** Weight of each coding that `Accept-Encoding` names, 0 to 1. */
function weightsOf(header: string): Map<string, number> {
  const entries = header.split(',').map((entry): [string, number] => {
    const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((part) => part.startsWith('q='))?.slice(2) ?? '1';
    return [name === 'x-gzip' ? 'gzip' : name, /^[01](\.\d{0,3})?$/.test(weight) ? Number(weight) : 0];
  });
  return new Map(entries);
}

/** The coding with the highest weight; `identity` where the header names none of ours, or refuses all. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const weights = weightsOf(acceptEncoding ?? '');
  const anyOther = weights.get('*');
  // Identity is acceptable unless refused, but a named coding is preferred to it at any weight above 0.
  const weightOf = (encoding: Encoding): number =>
    weights.get(encoding) ?? anyOther ?? (encoding === 'identity' ? 1e-4 : 0);
  const [best] = encodings.toSorted((a, b) => weightOf(b) - weightOf(a));
  return best !== undefined && weightOf(best) > 0 ? best : 'identity';
}

export function encode(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return gzipSync(body);
  // Quality 11 costs about a second per megabyte; only small files are worth it while a reader waits.
  const quality = body.length < 64_000 ? 11 : 6;
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
