// Pagefind's index files as they are read here: which records there are, which file holds a word, which records hold it. Its own
// program does the same in 70 kB; a test holds that both read and score alike. The layout is that of Pagefind 1.5.
import { type CborValue, decodeCbor } from './cbor.ts';

/** Every file of Pagefind begins so. */
export const signature = 'pagefind_dcd';

/** A record: its name and how many words its text has. */
type ListedRecord = [name: string, words: number];

/** The list of an index, as its first file has it. */
export interface IndexList {
  records: ListedRecord[];
  /** Words from one file's first to its last, in order, with the file's name. */
  files: [first: string, last: string, file: string][];
  filters: [name: string, file: string][];
  /** Fields of a record beside its text, such as its heading. */
  fields: string[];
}

/** One record that holds a word. */
export interface Posting {
  record: number;
  /** Places of the word in the text. */
  places: number[];
  /** Fields that hold the word too, by number, and how often each does. */
  fields: Map<number, number>;
}

/** The contents of a file, unpacked where it is packed. Throws where it is none of Pagefind's. */
async function contentsOf(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const isPacked = file[0] === 0x1f && file[1] === 0x8b;
  const bytes = isPacked
    ? new Uint8Array(
        await new Response(
          new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip')),
        ).arrayBuffer(),
      )
    : file;
  const start = new TextDecoder().decode(bytes.subarray(0, signature.length));
  if (start !== signature) throw new Error(`search index: received a file without the mark ${signature}`);
  return bytes.subarray(signature.length);
}

const read = async (file: Uint8Array<ArrayBuffer>): Promise<CborValue> => decodeCbor(await contentsOf(file));

export async function readList(file: Uint8Array<ArrayBuffer>): Promise<IndexList> {
  const [, records, files, filters, , fields] = (await read(file)) as unknown[];
  return { records, files, filters, fields } as IndexList;
}

/** Places are told as steps from one to the next, behind the weight of the words that follow, which is negative. */
function placesOf(steps: readonly number[]): number[] {
  let place = 0;
  return steps.flatMap((step) => {
    place = step < 0 ? 0 : place + step;
    return step < 0 ? [] : [place];
  });
}

function fieldsOf(steps: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  let field = 0;
  for (const step of steps)
    if (step < 0) field = -1 - step;
    else counts.set(field, (counts.get(field) ?? 0) + 1);
  return counts;
}

type EncodedPosting = [step: number, places: number[], fields: number[]];

/** Postings of every word of a file. */
export async function readWords(file: Uint8Array<ArrayBuffer>): Promise<Map<string, Posting[]>> {
  const [words] = (await read(file)) as [words: [word: string, postings: EncodedPosting[]][]];
  return new Map(
    words.map(([word, postings]) => {
      let record = 0;
      const all = postings.map(([step, places, fields]) => {
        record += step;
        return { record, places: placesOf(places), fields: fieldsOf(fields) };
      });
      return [word, all];
    }),
  );
}

/** Numbers of the records that have each value of a filter. */
export async function readFilter(file: Uint8Array<ArrayBuffer>): Promise<Map<string, number[]>> {
  const [, values] = (await read(file)) as [name: string, values: [value: string, records: number[]][]];
  return new Map(values);
}
