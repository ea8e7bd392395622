// Groups of phrases that mean the same: the glossary's names and spellings, and everyday words of the subject.
import { glossary } from '../../site/ledger.ts';
import { stopWords } from '../../text/stopWords.ts';
import type { Group } from '../vocabulary.ts';
import { equivalents } from './equivalents.ts';

interface WrittenGroup {
  term: string;
  articles: string[];
  phrases: string[];
}

export const writtenGroups: WrittenGroup[] = [
  ...glossary.map(({ id, name, variants, articles }) => ({
    term: id,
    articles,
    phrases: [name.ar, name.en, ...variants.ar, ...variants.en],
  })),
  ...equivalents.map((phrases) => ({ term: '', articles: [], phrases })),
];

/** Groups as stems. Phrases that `isInTexts` are told apart: only they are worth asking the index for. */
export function stemmedGroups(
  stemPhrase: (phrase: string) => string[],
  isInTexts: (stems: string[]) => boolean,
  pageOfArticle: (article: string) => number,
): Group[] {
  return writtenGroups.map(({ term, articles, phrases }) => {
    const stemmed = phrases.map((phrase) => stemPhrase(phrase).filter((stem) => !stopWords.has(stem)));
    const unique = [...new Map(stemmed.map((stems) => [stems.join(''), stems])).values()].filter(
      (stems) => stems.length > 0,
    );
    return {
      term,
      pages: articles.map(pageOfArticle).filter((page) => page >= 0),
      texts: unique.filter(isInTexts),
      others: unique.filter((stems) => !isInTexts(stems)),
    };
  });
}
