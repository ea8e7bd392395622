// The search engine of the page: loaded once, and again after a failure.
import { language } from '../../site/browser/language.ts';
import { asset } from '../../site/locales.ts';
import { type Answer, answerQuery } from '../query/answer.ts';
import { createLexicon } from '../query/lexicon.ts';
import { answerInTurn, type OpenIndex } from '../reading/answerInTurn.ts';
import { openIndex } from '../reading/openIndex.ts';
import { stemNames } from '../stemNames.ts';
import { unpackVocabulary } from '../vocabulary.ts';
import { forgetDocuments } from './results/documents.ts';

export interface Engine {
  answer: (query: string, isLiteral: boolean) => Promise<Answer>;
  /** Ids of records with one value of a filter. */
  having: (filter: string, value: string) => Promise<ReadonlySet<string>>;
}

let engine: Promise<Engine> | undefined;

async function fileOf(path: string): Promise<Response> {
  const response = await fetch(asset(`pagefind/${path}`));
  if (!response.ok) throw new Error(`${path}: received status ${response.status}`);
  return response;
}

async function openIn(folder: string): Promise<OpenIndex> {
  const vocabulary = unpackVocabulary(await (await fileOf(`${folder}vocabulary.json`)).json());
  const index = await openIndex(
    async (path) => new Uint8Array(await (await fileOf(folder + path)).arrayBuffer()),
    vocabulary.list,
    stemNames(vocabulary.groups),
  );
  return { lexicon: createLexicon(vocabulary), index };
}

async function open(): Promise<Engine> {
  const isApart = import.meta.env.SEARCHED_APART.includes(language);
  const own = await openIn(isApart ? `${language}/` : '');
  let shared: Promise<OpenIndex> | undefined;
  const openShared = (): Promise<OpenIndex> => {
    shared ??= openIn('');
    shared.catch(() => {
      shared = undefined;
    });
    return shared;
  };
  return {
    answer: (query, isLiteral) =>
      isApart
        ? answerInTurn(query, own, openShared, isLiteral)
        : answerQuery(query, own.lexicon, own.index, isLiteral),
    having: own.index.having,
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
