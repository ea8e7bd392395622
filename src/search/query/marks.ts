// The stems whose words are marked in what is shown: those that the index was asked for, and in a language that it does not
// hold, the words as they were typed and what the glossary says for them. Small words are no matches: they stand everywhere.
import { possibleStems } from '../../text/analysis/analyser.ts';
import { isJoining } from '../../text/analysis/stopWords.ts';
import { wordsOf } from '../../text/analysis/words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Plan } from './plan.ts';

export function marksOf({ units, words, named }: Plan, lexicon: Lexicon): ReadonlySet<string> {
  const asked = units.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems));
  const typed = words
    .flatMap(wordsOf)
    .filter(({ folded }) => !isJoining(folded))
    .flatMap(possibleStems);
  // Names of pages are sentences of readers; those of terms have no small words.
  const said = named.flatMap(({ group }) => (lexicon.isTerm(group) ? lexicon.saysOf(group).flat() : []));
  return new Set([...asked, ...[...typed, ...said].filter((stem) => !lexicon.isIndexed(stem))]);
}
