// Rewrites Pagefind's index for fewer bytes: its files of about 24 kB, of which a query needs a few words, are cut small,
// and its random names of records give way to ours. The layout is that of Pagefind 1.5: another version fails here.
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { type CborValue, decodeCbor, encodeCbor } from './cbor.ts';

const signature = Buffer.from('pagefind_dcd');
const understood = /^1\.5\./;
/** Bytes of one index file before compression. */
const chunkBytes = 4_000;

type Word = [string, ...CborValue[]];

const unpack = ({ content }: IndexFile): CborValue =>
  decodeCbor(gunzipSync(content).subarray(signature.length));

const pack = (value: CborValue): Uint8Array =>
  gzipSync(Buffer.concat([signature, encodeCbor(value)]), { level: 9 });

/** Words in order, in runs of about `chunkBytes`. */
function runsOf(words: Word[]): Word[][] {
  const runs: Word[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const bytes = encodeCbor(word).length;
    if (size + bytes > chunkBytes) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)?.push(word);
    size += bytes;
  }
  return runs;
}

const isText = (value: CborValue | undefined): value is string => typeof value === 'string';

type Page = [name: string, ...CborValue[]];

/** The files of an index with one language, its index files cut small and each record named by `idOf` its fragment. */
export function rewriteIndex(files: IndexFile[], idOf: (fragment: string) => string): IndexFile[] {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const chunks = files.filter(({ path }) => path.endsWith('.pf_index'));
  const about = meta ? unpack(meta) : [];
  if (
    !meta ||
    !Array.isArray(about) ||
    !isText(about[0]) ||
    !understood.test(about[0]) ||
    !Array.isArray(about[2])
  )
    throw new Error(`search index: received the files of Pagefind ${String(about)}, expected version 1.5`);
  const words = chunks
    .flatMap((file) => (unpack(file) as [Word[]])[0])
    .sort((a, b) => Buffer.compare(Buffer.from(a[0]), Buffer.from(b[0])));
  const split = runsOf(words).map((run) => {
    const content = pack([run]);
    const hash = `w_${createHash('sha256').update(content).digest('hex').slice(0, 7)}`;
    return { run, hash, file: { path: `index/${hash}.pf_index`, content } };
  });
  const list = split.map(({ run, hash }) => [run[0]?.[0] ?? '', run.at(-1)?.[0] ?? '', hash]);
  const pages = (about[1] as Page[]).map(([name, ...rest]) => [idOf(name), ...rest]);
  const rewritten = { path: meta.path, content: pack(about.with(1, pages).with(2, list)) };
  return [
    ...files.filter((file) => file !== meta && !chunks.includes(file)),
    ...split.map(({ file }) => file),
    rewritten,
  ];
}
