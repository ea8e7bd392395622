// Texts of records and terms, one small file each, asked for when they are shown.

import { language } from '../../../site/browser/language.ts';
import { asset } from '../../../site/locales.ts';

export interface RecordDocument {
  /** Path under the language. */
  path: string;
  title: string;
  heading?: string;
  text?: string;
  status?: string;
}

/** A page or a term by its name. */
export interface StartEntry {
  path: string;
  title: string;
  article?: string;
}

/** What is offered before anything is typed. */
export interface Start {
  explainers: StartEntry[];
  pages: StartEntry[];
  terms: StartEntry[];
}

const documents = new Map<string, Promise<RecordDocument>>();

async function load<Kind>(name: string): Promise<Kind> {
  const response = await fetch(asset(`pagefind/${language}/${name}.json`));
  if (!response.ok) throw new Error(`${name}: received status ${response.status}`);
  return response.json();
}

/** The document of a record, or of a term as `t` and its number. Rejects where its file is missing or broken. */
function documentOf(name: string): Promise<RecordDocument> {
  const known = documents.get(name) ?? load<RecordDocument>(name);
  documents.set(name, known);
  known.catch(() => documents.delete(name));
  return known;
}

export interface Loaded {
  id: string;
  document: RecordDocument;
}

/** The documents that came, in their order, and why the others did not. */
export async function loadDocuments(ids: string[]): Promise<{ loaded: Loaded[]; faults: unknown[] }> {
  const asked = await Promise.allSettled(ids.map(async (id) => ({ id, document: await documentOf(id) })));
  return {
    loaded: asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    faults: asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])),
  };
}

let start: Promise<Start> | undefined;

/** Rejects where the file is missing or broken; the next call asks again. */
export function loadStart(): Promise<Start> {
  start ??= load<Start>('start');
  start.catch(() => {
    start = undefined;
  });
  return start;
}

export const forgetDocuments = (): void => documents.clear();
