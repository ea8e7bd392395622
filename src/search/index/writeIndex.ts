// Builds the Pagefind index of all records and writes it with the vocabulary and the texts to show.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { siteLanguages } from '../../site/ledger/ledger.ts';
import { asides, ordinaryPairs, ordinaryWords } from '../../site/wordLists.ts';
import { knownStem, possibleStems } from '../../text/analysis/analyser.ts';
import { afterArticle, withArticle } from '../../text/analysis/arabic/clitics.ts';
import { wordsOf } from '../../text/analysis/words.ts';
import { withoutDates } from '../../text/dates.ts';
import { signature } from '../reading/indexFiles.ts';
import { pageOf } from '../recordId.ts';
import { dateMark, numberMark, stemEnd, stemNames, sumMark } from '../stemNames.ts';
import { type Group, packVocabulary, unpackVocabulary } from '../vocabulary.ts';
import { type PageNames, stemmedGroups, writtenPhrases } from './glossaryGroups.ts';
import { type Held, heldShared } from './held.ts';
import { namesOf, type SearchRecord } from './records.ts';
import { LANGUAGE, rewriteIndex } from './rewriteIndex.ts';
import { type StemmedCorpus, type StemmedRecord, stemRecords } from './stemRecords.ts';
import { type TermCounts, writeDocuments } from './writeDocuments.ts';

const unzip = promisify(gunzip);

/** Files of Pagefind's own interfaces, and its fragments, whose place our texts take. */
const unused = /(-ui|highlight|component|worker)[.-]|^fragment\/|\.css$/;
/** The files of an index without its program and the list of its languages, which the shared one has. */
const indexFile = /^(index|filter)\/|\.pf_meta$/;

function orThrow(errors: string[], step: string): void {
  if (errors.length > 0) throw new Error(`search index: Pagefind failed to ${step}: ${errors.join('; ')}`);
}

/** A number that is no part of a name, as the one of H100 or of GPT-4. */
const number = /(?<![a-z\p{Nd}]-?)\p{Nd}/iu;
/** A number, and the currency behind it or before it; a share of a cost is no sum. */
const sum = /\p{Nd}[\p{Nd}\s.,]*(?:\p{L}+\s){0,2}(?:dirham|dollar|درهم|دراهم|دولار)|\$\s?\p{Nd}/iu;

/** What a question about a quantity, a price or a date asks a ledger line for. */
export function marksOfLine({ kind, text }: Pick<SearchRecord, 'kind' | 'text'>): string[] {
  if (kind !== 'claim') return [];
  const texts = Object.entries(text).map(([language, whole]) => ({
    whole,
    undated: withoutDates(language, whole),
  }));
  return [
    ...(texts.some(({ undated }) => number.test(undated)) ? [numberMark] : []),
    ...(texts.some(({ whole }) => sum.test(whole)) ? [sumMark] : []),
    ...(texts.some(({ whole, undated }) => whole !== undated) ? [dateMark] : []),
  ];
}

async function addRecord(
  index: PagefindIndex,
  record: SearchRecord,
  stems: StemmedRecord,
  nameOf: (stem: string) => string,
): Promise<void> {
  const named = (list: string[]): string => list.map(nameOf).join(' ');
  const about = [...stems.about, ...marksOfLine(record)];
  const { errors } = await index.addCustomRecord({
    url: record.id,
    content: named(stems.content) || stemEnd,
    language: LANGUAGE,
    meta: { title: '', t: named(stems.heading), k: named(about) },
    filters: {
      article: record.articles,
      ...(record.status ? { status: [record.status] } : {}),
    },
  });
  orThrow(errors, `add ${record.path}`);
}

/** In so many texts a word of everyday life stands by chance: a cup of coffee explains a payment. */
const mostByChance = 2;

/**
 * Whether a stem is of a subject: what describes or heads an explainer has it, a line of the ledger, or several texts. A word that
 * stands only in the lists of a page, such as the constants of the model, is no subject of the site.
 */
export function subjectsOf(
  records: readonly Pick<SearchRecord, 'kind'>[],
  corpus: Pick<StemmedCorpus, 'records'>,
): (stem: string) => boolean {
  const subjects = new Set<string>();
  const texts = new Map<string, number>();
  for (const [position, { content, heading, about }] of corpus.records.entries()) {
    const kind = records[position]?.kind;
    const telling =
      kind === 'page' || kind === 'item'
        ? heading
        : [...heading, ...about, ...(kind === 'claim' ? content : [])];
    for (const stem of kind === 'about' ? content : telling) subjects.add(stem);
    if (kind === 'section' || kind === 'term')
      for (const stem of new Set(content)) texts.set(stem, (texts.get(stem) ?? 0) + 1);
  }
  return (stem) => subjects.has(stem) || (texts.get(stem) ?? 0) > mostByChance;
}

/**
 * Pairs of everyday words that no text has one behind the other and that name nothing, as stems. Of a pair of which the site has neither
 * nothing is found anyway.
 */
function foreignPairs({ phrasesInTexts, stems }: StemmedCorpus, names: ReadonlySet<string>): string[] {
  const pairs = Object.values(ordinaryPairs)
    .flat()
    .map((pair) => wordsOf(pair).map((word) => possibleStems(word)[0] ?? ''));
  const inTexts = phrasesInTexts(new Set(pairs.map((pair) => pair.join(' '))));
  return pairs
    .filter((pair) => pair.some((stem) => stems.has(stem) || names.has(stem)))
    .filter((pair) => !names.has(pair.join('')) && !inTexts.has(pair.join(' ')))
    .map((pair) => pair.join(' '));
}

/**
 * Stems of the everyday words that no text of a subject has and that are by themselves no name of the glossary. Where texts have one, but
 * never behind an article, the noun is everyday all the same: يذهب goes, and الذهب is gold.
 */
function foreignStems(records: SearchRecord[], corpus: StemmedCorpus, groups: Group[]): Set<string> {
  const names = new Set(
    groups.flatMap(({ texts, others }) => [...texts, ...others].map((phrase) => phrase.join(''))),
  );
  const isOfSubject = subjectsOf(records, corpus);
  const isOfSite = (stem: string): boolean => isOfSubject(stem) || names.has(stem);
  const words = Object.values(ordinaryWords).flat().flatMap(wordsOf);
  return new Set([
    ...foreignPairs(corpus, names),
    ...words.flatMap((word) => {
      const [stem = ''] = possibleStems(word);
      if (knownStem(word, isOfSite) === undefined) return [stem];
      const isNoun = afterArticle(word.written, word.folded) !== undefined;
      return isNoun && !names.has(stem) && !corpus.standsBehindArticle(stem) ? [withArticle(stem)] : [];
    }),
  ]);
}

/** Which record a fragment of Pagefind is: its address is the record's id. */
async function fragmentIds(files: IndexFile[]): Promise<Map<string, string>> {
  const fragments = files.filter(({ path }) => path.endsWith('.pf_fragment'));
  const entries = fragments.map(async ({ path, content }): Promise<[string, string]> => {
    const json = (await unzip(content)).toString('utf8').slice(signature.length);
    const { url } = JSON.parse(json) as { url: string };
    return [path.replace(/^fragment\/|\.pf_fragment$/g, ''), url];
  });
  return new Map(await Promise.all(entries));
}

/** Pagefind's files of all records, those that the browser asks for. Throws with Pagefind's own words where it fails. */
async function pagefindFiles(
  records: SearchRecord[],
  corpus: StemmedCorpus,
  nameOf: (stem: string) => string,
  meanwhile: () => void,
): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`search index: Pagefind did not start: ${errors.join('; ')}`);
  await Promise.all(
    records.map((record, position) =>
      addRecord(index, record, corpus.records[position] as StemmedRecord, nameOf),
    ),
  );
  const building = index.getFiles();
  // Pagefind works in a process of its own: once its question is sent, this one has time.
  await setImmediate();
  meanwhile();
  const { files, errors: failures } = await building;
  orThrow(failures, 'build its files');
  const ids = await fragmentIds(files);
  return rewriteIndex(files, (fragment) => ids.get(fragment) ?? fragment);
}

/** What the browser must know to plan a query. */
function vocabularyOf(
  records: SearchRecord[],
  corpus: StemmedCorpus,
  held: Held,
): ReturnType<typeof packVocabulary> {
  const pageOfArticle = (article: string): number => {
    const section = records.find(({ kind, articles }) => kind === 'section' && articles.includes(article));
    return section ? Number(pageOf(section.id)) : -1;
  };
  const pages = records.flatMap((record): PageNames[] => {
    const phrases = record.kind === 'page' ? namesOf(record, held) : [];
    return phrases.length > 0 ? [{ record: record.id, phrases }] : [];
  });
  const groups = stemmedGroups(corpus, pageOfArticle, pages);
  return packVocabulary(corpus.stems, groups, foreignStems(records, corpus, groups), asides, records.length);
}

/** A file as it is served. Pagefind's program stays beside its index for who asks it otherwise: unpacked, for servers pack it better. */
function servedContent({ path, content }: IndexFile): Uint8Array | string {
  if (path.endsWith('.pagefind')) return gunzipSync(content);
  if (path === 'pagefind.js') return transformSync(Buffer.from(content).toString(), { minify: true }).code;
  return content;
}

/** An index of its own: its records, the folder of its files, and what of each text it holds. */
export interface IndexPart {
  records: SearchRecord[];
  folder: string;
  held: Held;
}

async function writePart({ records, folder, held }: IndexPart, meanwhile: () => void): Promise<IndexFile[]> {
  const corpus = stemRecords(
    records,
    [
      ...writtenPhrases,
      ...records.flatMap((record) => (record.kind === 'page' ? namesOf(record, held) : [])),
    ],
    held,
  );
  for (const part of ['index', 'filter']) mkdirSync(join(folder, part), { recursive: true });
  const vocabulary = vocabularyOf(records, corpus, held);
  const nameOf = stemNames(unpackVocabulary(vocabulary).groups);
  const files = await pagefindFiles(records, corpus, nameOf, meanwhile);
  const list = files.find(({ path }) => path.endsWith('.pf_meta'))?.path;
  writeFileSync(join(folder, 'vocabulary.json'), JSON.stringify({ ...vocabulary, list }));
  return files;
}

function writeFiles(folder: string, files: IndexFile[], isWanted: (path: string) => boolean): void {
  for (const file of files)
    if (isWanted(file.path)) writeFileSync(join(folder, file.path), servedContent(file));
}

/** Writes the whole search folder, and in it the indexes of `apart`; returns its number of records. */
export async function writeIndex(
  records: SearchRecord[],
  folder: string,
  termCounts: TermCounts = new Map(),
  apart: readonly IndexPart[] = [],
): Promise<number> {
  const shared: IndexPart = { records, folder, held: heldShared(siteLanguages) };
  try {
    await Promise.all([
      writePart(shared, () => writeDocuments(folder, records, termCounts)).then((files) =>
        writeFiles(folder, files, (path) => !unused.test(path)),
      ),
      ...apart.map(async (part) =>
        writeFiles(part.folder, await writePart(part, () => undefined), (path) => indexFile.test(path)),
      ),
    ]);
  } finally {
    await close();
  }
  return records.length;
}
