// How a kernel's WGSL lays out its words and binds its buffers, as data. The engine packs and binds by it; a test reads
// the WGSL and compares.

export const BYTES_PER_WORD = 4;

/** A WGSL struct of u32 words. */
export interface Struct<Field extends string> {
  /** First word of each field, in the order of the WGSL. */
  readonly offsetOf: Readonly<Record<Field, number>>;
  readonly wordCount: number;
}

/** A struct from its fields in the order of the WGSL, each with its count of words. */
export function struct<Field extends string>(wordsOf: Readonly<Record<Field, number>>): Struct<Field> {
  let wordCount = 0;
  const offsetOf = {} as Record<Field, number>;
  for (const field of Object.keys(wordsOf) as Field[]) {
    offsetOf[field] = wordCount;
    wordCount += wordsOf[field];
  }
  return { offsetOf, wordCount };
}

/** Writes one word a field into `words`, the struct's first word at `first`. */
export function pack<Field extends string>(
  { offsetOf }: Struct<Field>,
  valueByField: Readonly<Partial<Record<Field, number>>>,
  words: Uint32Array,
  first = 0,
): void {
  for (const [field, value] of Object.entries(valueByField) as [Field, number][]) {
    words[first + offsetOf[field]] = value;
  }
}

export interface Binding {
  readonly group: number;
  readonly binding: number;
  readonly use: 'uniform' | 'read-only-storage' | 'storage';
}

/** One compute pass of a kernel. */
export interface Pass {
  /** Stem of the WGSL file, its entry point and the label of the pipeline. */
  readonly name: string;
  /** Invocations in a workgroup. */
  readonly workgroupSize: number;
  readonly bindings: Readonly<Record<string, Binding>>;
}
