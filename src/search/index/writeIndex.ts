// Builds the Pagefind index of all records and writes it with the vocabulary and the texts to show.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { glossary } from '../../site/ledger.ts';
import { pageOf } from '../recordId.ts';
import { stemEnd } from '../stemEnd.ts';
import { packVocabulary } from '../vocabulary.ts';
import { stemmedGroups, writtenGroups } from './glossaryGroups.ts';
import type { SearchRecord } from './records.ts';
import { rewriteIndex } from './rewriteIndex.ts';
import { type StemmedRecord, stemRecords } from './stemRecords.ts';

/** Files of Pagefind's own interfaces, and its fragments, whose place our texts take. */
const unused = /(-ui|highlight|component|worker)[.-]|^fragment\/|\.css$/;
/** Pagefind reads a file that begins so as it is: a server's brotli packs WebAssembly 9 kB smaller than gzip does. */
const signature = 'pagefind_dcd';

/** Characters of a text to show: the longest sections are tables of figures, whose rest nobody reads in an excerpt. */
const longestText = 3_000;

const withEnds = (stems: string[]): string => stems.map((stem) => stem + stemEnd).join(' ');

function orThrow(errors: string[], step: string): void {
  if (errors.length > 0) throw new Error(`search index: Pagefind failed to ${step}: ${errors.join('; ')}`);
}

async function addRecord(index: PagefindIndex, record: SearchRecord, stems: StemmedRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: record.id,
    content: withEnds(stems.content) || stemEnd,
    language: 'unknown',
    meta: { title: '', t: withEnds(stems.heading), k: withEnds(stems.about) },
    filters: {
      article: record.articles,
      ...(record.status ? { status: [record.status] } : {}),
    },
  });
  orThrow(errors, `add ${record.path}`);
}

function writeFile(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** What a result shows, one file for each record and language. */
function writeDocuments(
  folder: string,
  { id, kind, path, title, heading, text, status }: SearchRecord,
): void {
  for (const language of ['ar', 'en'] as const) {
    const document = {
      path,
      title: title[language],
      heading: heading[language] || undefined,
      text: kind === 'claim' ? undefined : text[language].slice(0, longestText),
      status,
    };
    writeFile(folder, `${language}/${id}.json`, JSON.stringify(document));
  }
}

/** Terms of the glossary, and the explainers that results can be narrowed to. */
function writeLists(folder: string, records: SearchRecord[]): void {
  for (const language of ['ar', 'en'] as const) {
    for (const [number, { id, name, definition }] of glossary.entries()) {
      const document = { path: `glossary/#${id}`, title: name[language], text: definition[language] };
      writeFile(folder, `${language}/t${number}.json`, JSON.stringify(document));
    }
    const explainers = records
      .filter(({ kind, path }) => kind === 'section' && !path.includes('#'))
      .map(({ articles, title }) => ({ article: articles[0], title: title[language] }));
    writeFile(folder, `${language}/explainers.json`, JSON.stringify(explainers));
  }
}

/** Which record a fragment of Pagefind is: its address is the record's id. */
function fragmentIds(files: IndexFile[]): Map<string, string> {
  const fragments = files.filter(({ path }) => path.endsWith('.pf_fragment'));
  return new Map(
    fragments.map(({ path, content }) => {
      const json = gunzipSync(content).toString('utf8').slice(signature.length);
      const { url } = JSON.parse(json) as { url: string };
      return [path.replace(/^fragment\/|\.pf_fragment$/g, ''), url];
    }),
  );
}

/** Writes the whole search folder; returns its number of records. Throws with Pagefind's own words where it fails. */
export async function writeIndex(records: SearchRecord[], folder: string): Promise<number> {
  const corpus = stemRecords(
    records,
    writtenGroups.flatMap(({ phrases }) => phrases),
  );
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`search index: Pagefind did not start: ${errors.join('; ')}`);
  try {
    await Promise.all(
      records.map((record, position) => addRecord(index, record, corpus.records[position] as StemmedRecord)),
    );
    const { files, errors: failures } = await index.getFiles();
    orThrow(failures, 'build its files');
    const ids = fragmentIds(files);
    const rewritten = rewriteIndex(files, (fragment) => ids.get(fragment) ?? fragment);
    for (const { path, content } of rewritten)
      if (!unused.test(path))
        writeFile(folder, path, path.endsWith('.pagefind') ? gunzipSync(content) : content);
  } finally {
    await close();
  }
  for (const record of records) writeDocuments(folder, record);
  writeLists(folder, records);
  const stems = corpus.records.flatMap(({ content, heading, about }) => [...content, ...heading, ...about]);
  const pageOfArticle = (article: string): number => {
    const section = records.find(({ kind, articles }) => kind === 'section' && articles.includes(article));
    return section ? Number(pageOf(section.id)) : -1;
  };
  const groups = stemmedGroups(corpus, pageOfArticle);
  const release = createHash('sha256').update(JSON.stringify(records)).digest('hex').slice(0, 10);
  const vocabulary = packVocabulary(stems, groups, records.length, release);
  writeFile(folder, 'vocabulary.json', JSON.stringify(vocabulary));
  return records.length;
}
