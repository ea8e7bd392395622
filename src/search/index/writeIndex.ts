// Builds the Pagefind index of all records and writes it with the vocabulary and the texts to show.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { packVocabulary } from '../vocabulary.ts';
import { phraseGroups, stemmedGroups } from './glossaryGroups.ts';
import type { SearchRecord } from './records.ts';
import { type StemmedRecord, stemEnd, stemRecords } from './stemRecords.ts';

/** Files of Pagefind's own interfaces, and its fragments, whose place our texts take. */
const unused = /(-ui|highlight|component|worker)[.-]|^fragment\/|\.css$/;
const signature = 'pagefind_dcd';

const withEnds = (stems: string[]): string => stems.map((stem) => stem + stemEnd).join(' ');

function orThrow(errors: string[], step: string): void {
  if (errors.length > 0) throw new Error(`search index: Pagefind failed to ${step}: ${errors.join('; ')}`);
}

async function addRecord(
  index: PagefindIndex,
  record: SearchRecord,
  stems: StemmedRecord,
  position: number,
): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: String(position),
    content: withEnds(stems.content) || stemEnd,
    language: 'unknown',
    meta: { title: '', t: withEnds(stems.heading), k: withEnds(stems.about) },
    filters: {
      kind: [record.kind],
      article: record.articles,
      ...(record.status ? { status: [record.status] } : {}),
    },
  });
  orThrow(errors, `add ${record.path}`);
}

/** What a result shows. Terms and claims carry both languages, sections one file for each. */
function writeDocument(folder: string, id: string, record: SearchRecord): void {
  for (const language of ['ar', 'en'] as const) {
    const file = join(folder, language, `${id}.json`);
    mkdirSync(dirname(file), { recursive: true });
    const { kind, path, title, heading, text, status } = record;
    writeFileSync(
      file,
      JSON.stringify({
        kind,
        path,
        title: title[language],
        heading: heading[language],
        text: kind === 'claim' ? '' : text[language],
        status,
      }),
    );
  }
}

/** Writes the whole search folder; returns its number of records. Throws with Pagefind's own words where it fails. */
export async function writeIndex(records: SearchRecord[], folder: string): Promise<number> {
  const corpus = stemRecords(records, phraseGroups.flat());
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`search index: Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const [position, record] of records.entries())
      await addRecord(index, record, corpus.records[position] as StemmedRecord, position);
    const { files, errors: failures } = await index.getFiles();
    orThrow(failures, 'build its files');
    for (const { path, content } of files) {
      const fragment = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (fragment) {
        const json = gunzipSync(content).toString('utf8').slice(signature.length);
        const { url } = JSON.parse(json) as { url: string };
        writeDocument(folder, fragment, records[Number(url)] as SearchRecord);
      }
      if (unused.test(path)) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const stems = corpus.records.flatMap((record) => [...record.content, ...record.heading, ...record.about]);
    const vocabulary = packVocabulary(stems, stemmedGroups(corpus.stemPhrase), records.length);
    writeFileSync(join(folder, 'vocabulary.json'), JSON.stringify(vocabulary));
    return records.length;
  } finally {
    await close();
  }
}
