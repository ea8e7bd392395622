// The search engine of the page: loaded once, and again after a failure.
import { asset } from '../../site/locales.ts';
import { type Answer, answerQuery } from '../query/answer.ts';
import { createLexicon } from '../query/lexicon.ts';
import { stemNames } from '../stemNames.ts';
import { unpackVocabulary } from '../vocabulary.ts';
import { openIndex, type Pagefind } from './pagefindIndex.ts';
import { forgetDocuments } from './results/documents.ts';

export interface Engine {
  answer: (query: string, isLiteral: boolean) => Promise<Answer>;
  /** Ids of records with one value of a filter. */
  having: (filter: string, value: string) => Promise<ReadonlySet<string>>;
}

let engine: Promise<Engine> | undefined;
let attempt = 0;

async function open(): Promise<Engine> {
  const folder = location.origin + asset('pagefind/');
  attempt += 1;
  const [pagefind, vocabulary] = await Promise.all([
    // A failed import is remembered by the browser under its address, so a retry asks under another.
    import(
      /* @vite-ignore */ `${folder}pagefind.js${attempt > 1 ? `?try=${attempt}` : ''}`
    ) as Promise<Pagefind>,
    fetch(`${folder}vocabulary.json`).then((response) => response.json()),
  ]);
  const unpacked = unpackVocabulary(vocabulary);
  const lexicon = createLexicon(unpacked);
  const nameOf = stemNames(unpacked.groups);
  const index = await openIndex(pagefind, folder, String(vocabulary.release), nameOf);
  return {
    answer: (query, isLiteral) => answerQuery(query, lexicon, index, isLiteral),
    having: index.having,
  };
}

/** The engine, loading it where it is not yet. Rejects where a file is missing or broken. */
export function loadEngine(): Promise<Engine> {
  engine ??= open();
  return engine;
}

/** Forgets what was loaded, so that the next question loads it again. */
export function forgetEngine(): void {
  engine = undefined;
  forgetDocuments();
}
