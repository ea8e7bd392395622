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

const documents = new Map<string, Promise<RecordDocument>>();

async function load(name: string): Promise<RecordDocument> {
  const response = await fetch(asset(`pagefind/${language}/${name}.json`));
  if (!response.ok) throw new Error(`${name}: received status ${response.status}`);
  return response.json();
}

/** The document of a record, or of a term as `t` and its number. Rejects where its file is missing or broken. */
export function documentOf(name: string): Promise<RecordDocument> {
  const known = documents.get(name) ?? load(name);
  documents.set(name, known);
  return known;
}

export const forgetDocuments = (): void => documents.clear();
