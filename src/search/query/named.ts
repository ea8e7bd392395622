// What of the glossary and of the site's pages a query names.
import { knownStem, possibleStems } from '../../text/analysis/analyser.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedQuery } from './reading/parseQuery.ts';
import { asTyped } from './reading/readings.ts';
import { tuning } from './tuning.ts';

export interface Named {
  group: number;
  /** The record that the group leads to: a term, a page or a part of one. */
  record?: string | undefined;
  /** The words are a name of it, and do not only lead to it. */
  isName: boolean;
  /** It is a term of technology. */
  isTechnical?: boolean;
  /** It is the own name of someone or something. */
  isProper?: boolean;
  /** Numbers of the explainers that the group belongs to. */
  pages: number[];
  from: number;
  to: number;
  weight: number;
}

/** A phrase of the glossary in a query, and the groups that have it. */
export interface MatchedName {
  unit: { from: number; to: number };
  stems: string[];
  groups: number[];
  weight: number;
}

/** Terms that everyday words mean: grand modèle de langage is a large language model. */
const meantTerms = (group: number, lexicon: Lexicon): number[] =>
  lexicon.leadsTo(group) === undefined
    ? lexicon
        .phrasesOf(group)
        .flatMap((phrase) =>
          lexicon.groupsOf(phrase).filter((other) => lexicon.isTerm(other) && lexicon.isName(other, phrase)),
        )
    : [];

export function namedBy(
  { unit: { from, to }, stems, groups, weight }: MatchedName,
  lexicon: Lexicon,
): Named[] {
  const meant = [...new Set(groups.flatMap((group) => meantTerms(group, lexicon)))];
  return [
    ...meant
      .filter((group) => !groups.includes(group))
      .map((group) => ({
        group,
        record: lexicon.leadsTo(group),
        isName: true,
        pages: [],
        from,
        to,
        weight: weight * tuning.reading.everyday,
      })),
    ...groups.map((group) => ({
      group,
      record: lexicon.leadsTo(group),
      // What everyday words say is the name of a term is one, such as its French name.
      isName: lexicon.isName(group, stems) || meant.includes(group),
      isTechnical: lexicon.isTechnical(group) && (lexicon.isName(group, stems) || !meant.includes(group)),
      isProper: lexicon.isProper(group) && lexicon.isName(group, stems),
      pages: lexicon.pagesOf(group),
      from,
      to,
      weight,
    })),
  ];
}

/**
 * Pages whose names are the whole query, with the words that say nothing elsewhere: about us, من نحن. They are looked for
 * apart, as those words are no words of the plan.
 */
export function pagesNamed({ words, all }: ParsedQuery, lexicon: Lexicon): Named[] {
  const stems = all.map((word) => knownStem(word, lexicon.isKnown) ?? possibleStems(word)[0] ?? '');
  return lexicon
    .groupsOf(stems)
    .filter((group) => !lexicon.isTerm(group) && lexicon.leadsTo(group) !== undefined)
    .map((group) => ({
      group,
      record: lexicon.leadsTo(group),
      isName: true,
      pages: [],
      from: 0,
      to: words.length,
      weight: asTyped,
    }));
}
