// Groups of phrases that mean the same: the glossary's names and spellings, and everyday words of the subject.
import { glossary } from '../../site/ledger.ts';
import { stopWords } from '../../text/stopWords.ts';
import { equivalents } from './equivalents.ts';

/** Phrases of every group as written, in both languages. */
export const phraseGroups: string[][] = [
  ...glossary.map(({ name, variants }) => [name.ar, name.en, ...variants.ar, ...variants.en]),
  ...equivalents,
];

/** Groups as stems joined by spaces, each phrase once; groups that say one thing only are left out. */
export function stemmedGroups(stemPhrase: (phrase: string) => string[]): string[][] {
  const stemmed = phraseGroups.map((phrases) => [
    ...new Set(
      phrases
        .map((phrase) => stemPhrase(phrase).filter((stem) => !stopWords.has(stem)).join(' '))
        .filter((phrase) => phrase !== ''),
    ),
  ]);
  return stemmed.filter((phrases) => phrases.length > 1);
}
