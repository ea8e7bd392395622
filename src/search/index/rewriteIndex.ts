// Rewrites Pagefind's index for fewer bytes: its files of about 24 kB, of which a query needs a few words, are cut small,
// and its random names of records give way to ours. What it lists by chance is put in order, so that equal records give equal
// bytes. The layout is that of Pagefind 1.5: another version fails here.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { type CborValue, decodeCbor } from '../reading/cbor.ts';
import { signature } from '../reading/indexFiles.ts';
import { arrayHead, encodeCbor, encodedItems, firstItem } from './cbor.ts';

const understood = /^1\.5\./;
/** Bytes of one index file before compression, more where they would be so many that their list is long. */
const chunkBytes = 1_800;
const mostChunks = 1_400;
/** The one language of every record: ours are stems of all. */
export const LANGUAGE = 'unknown';
const entryPath = 'pagefind-entry.json';

/** A word with the records that hold it, still encoded. */
interface Word {
  word: string;
  letters: Buffer;
  encoded: Buffer;
}

const [unzip, zip] = [promisify(gunzip), promisify(gzip)];

const unpack = async ({ content }: IndexFile): Promise<Buffer> =>
  (await unzip(content)).subarray(signature.length);

const pack = (encoded: Buffer[]): Promise<Uint8Array> =>
  zip(Buffer.concat([Buffer.from(signature), ...encoded]), { level: 9 });

interface Run {
  first: string;
  last: string;
  encoded: Buffer[];
}

/** The words of an index file: an array in an array, each word an array that begins with it. */
function wordsOf(bytes: Buffer): Word[] {
  const [words] = encodedItems(bytes);
  return encodedItems(words as Buffer).map((encoded) => {
    const word = firstItem(encoded) as string;
    return { word, letters: Buffer.from(word), encoded };
  });
}

const byBytes = (one: Word, other: Word): number => Buffer.compare(one.letters, other.letters);

/** Words in order, in runs of about equal size. */
function runsOf(all: Word[]): Run[] {
  const longest = Math.max(
    chunkBytes,
    all.reduce((sum, { encoded }) => sum + encoded.length, 0) / mostChunks,
  );
  const runs: Run[] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const { word, encoded } of all) {
    if (size + encoded.length > longest) {
      runs.push({ first: word, last: word, encoded: [] });
      size = 0;
    }
    const run = runs.at(-1) as Run;
    run.encoded.push(encoded);
    run.last = word;
    size += encoded.length;
  }
  return runs;
}

/** The shortest text that comes behind `one` and not behind `other`, which do not come in another order. */
function between(one: string, other: string): string {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length += 1;
  return other.slice(0, length + 1);
}

/** The shortest text that does not come before `one` and comes before `other`. */
function notBefore(one: string, other: string): string {
  for (let length = 1; length < one.length; length += 1) {
    const next = one.slice(0, length - 1) + String.fromCharCode(one.charCodeAt(length - 1) + 1);
    if (next > one && next < other) return next;
  }
  return one;
}

/** Runs with bounds that tell where a word is, and are shorter than the words they hold. */
function bounded(runs: Run[]): Run[] {
  const firsts = runs.map(({ first }, place) => between(runs[place - 1]?.last ?? '', first));
  return runs.map((run, place) => {
    const next = firsts[place + 1];
    return {
      ...run,
      first: firsts[place] as string,
      last: next === undefined ? run.last : notBefore(run.last, next),
    };
  });
}

/** The name of a file by its content. */
const nameOf = (prefix: string, content: Uint8Array): string =>
  `${prefix}_${createHash('sha256').update(content).digest('hex').slice(0, 7)}`;

const byFirst = ([one]: CborValue[], [other]: CborValue[]): number => (String(one) < String(other) ? -1 : 1);

interface Filter {
  entry: [name: string, file: string];
  file: IndexFile;
}

/** A filter with its values in order: Pagefind writes them, and lists its filters, in another order each time. */
async function orderedFilter(file: IndexFile): Promise<Filter> {
  const [name, values] = decodeCbor(await unpack(file)) as [string, CborValue[][]];
  const content = await pack([encodeCbor([name, values.toSorted(byFirst)])]);
  const hash = nameOf('f', content);
  return { entry: [name, hash], file: { path: `filter/${hash}.pf_filter`, content } };
}

/** Pagefind's own list of lists, which names the one of `language`. */
function renamedEntry({ path, content }: IndexFile, language: string, list: string): IndexFile {
  const entry = JSON.parse(Buffer.from(content).toString('utf8')) as { languages: Record<string, object> };
  entry.languages[language] = { ...entry.languages[language], hash: list };
  return { path, content: Buffer.from(JSON.stringify(entry)) };
}

const isText = (value: CborValue | undefined): value is string => typeof value === 'string';

type Page = [name: string, ...CborValue[]];

/** The files of an index with one language, its index files cut small and each record named by `idOf` its fragment. */
export async function rewriteIndex(
  files: IndexFile[],
  idOf: (fragment: string) => string,
): Promise<IndexFile[]> {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const chunks = files.filter(({ path }) => path.endsWith('.pf_index'));
  const about = meta ? decodeCbor(await unpack(meta)) : [];
  if (
    !meta ||
    !Array.isArray(about) ||
    !isText(about[0]) ||
    !understood.test(about[0]) ||
    !Array.isArray(about[2])
  )
    throw new Error(`search index: received the files of Pagefind ${String(about)}, expected version 1.5`);
  const unpacked = await Promise.all(chunks.map(unpack));
  const runs = bounded(runsOf(unpacked.flatMap(wordsOf).sort(byBytes)));
  const contents = await Promise.all(
    runs.map(({ encoded }) => pack([arrayHead(1), arrayHead(encoded.length), ...encoded])),
  );
  // One sum over all of them and their numbers: names that repeat cost nothing in the list.
  const sum = nameOf('w', Buffer.concat(contents));
  const split = runs.map(({ first, last }, place) => {
    const hash = sum + place.toString(36).padStart(3, '0');
    return {
      entry: [first, last, hash],
      file: { path: `index/${hash}.pf_index`, content: contents[place] as Uint8Array },
    };
  });
  const list = split.map(({ entry }) => entry);
  const pages = (about[1] as Page[]).map(([name, ...rest]) => [idOf(name), ...rest]);
  const filterFiles = files.filter(({ path }) => path.endsWith('.pf_filter'));
  const filters = (await Promise.all(filterFiles.map(orderedFilter))).sort((one, other) =>
    byFirst(one.entry, other.entry),
  );
  const listed = about
    .with(1, pages)
    .with(2, list)
    .with(
      3,
      filters.map(({ entry }) => entry),
    );
  const content = await pack([encodeCbor(listed)]);
  const hash = nameOf(LANGUAGE, content);
  const replaced = new Set([meta, ...chunks, ...filterFiles]);
  return [
    ...files
      .filter((file) => !replaced.has(file))
      .map((file) => (file.path === entryPath ? renamedEntry(file, LANGUAGE, hash) : file)),
    ...filters.map(({ file }) => file),
    ...split.map(({ file }) => file),
    { path: `pagefind.${hash}.pf_meta`, content },
  ];
}
