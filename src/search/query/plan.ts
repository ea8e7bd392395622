// Turns a query into what the index is asked: each word, and each phrase of the glossary, with weighted alternatives.
import { possibleStems } from '../../text/analysis/analyser.ts';
import { withArticle } from '../../text/analysis/arabic/clitics.ts';
import { dateMark, numberMark, sumMark } from '../stemNames.ts';
import type { Lexicon } from './lexicon.ts';
import { type MatchedName, type Named, namedBy, pagesNamed } from './named.ts';
import { parseQuery } from './reading/parseQuery.ts';
import type { QueryWord } from './reading/queryWord.ts';
import { asTyped, isCorrected, type Reading, readingsOf } from './reading/readings.ts';
import { respaced } from './reading/spacing.ts';
import { tuning } from './tuning.ts';

const weights = tuning.reading;

export interface Alternative {
  /** One stem, or the stems of a phrase that must stand together. */
  stems: string[];
  weight: number;
}

/** Words `from` to before `to` of the query, and what may stand in a text for them. */
export interface Unit {
  from: number;
  to: number;
  alternatives: Alternative[];
}

/** A typed word, and the stems that were taken for it, the likeliest first. */
export interface Corrected {
  typed: string;
  meant: string[];
  /** It stands in a name that was typed as it is written, such as énergie solaire: there it is no slip. */
  isInName: boolean;
  /** They sound like it, in other letters: no slip. */
  isSound?: boolean;
  /** One slip from it stands the name of a term. */
  isOfName?: boolean;
}

/** A phrase between quotes: words `from` to before `to` of the query. */
export interface Quoted {
  stems: string[];
  from: number;
  to: number;
}

export interface Plan {
  words: string[];
  units: Unit[];
  quoted: Quoted[];
  /** Groups of the glossary that the query names, longest first, with the words that name them. */
  named: Named[];
  /** Words that no text has, for which others were taken. */
  corrected: Corrected[];
  /** Positions of words that only the glossary has. */
  familiar: number[];
  /** Whether a word belongs to everyday life and not to the site. */
  isForeign: boolean;
  /** Positions of such words that some text has all the same. */
  byChance: number[];
  /** The last word may be unfinished. */
  isTyping: boolean;
  /** Positions of words that the texts or the glossary have as they were typed. */
  known: number[];
  /** The query asks for a quantity. */
  asksQuantity: boolean;
  /** It asks for a date. */
  asksDate: boolean;
  /** It asks for a price. */
  asksSum: boolean;
}

const longestPhrase = 5;

/** Each alternative once, at its best weight; a phrase that holds a shorter one is left out. */
function best(alternatives: Alternative[]): Alternative[] {
  const byKey = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const key = alternative.stems.join(' ');
    if ((byKey.get(key)?.weight ?? 0) < alternative.weight) byKey.set(key, alternative);
  }
  const all = [...byKey.values()];
  const holds = (one: Alternative, other: Alternative): boolean =>
    other !== one &&
    other.weight >= one.weight &&
    other.stems.length < one.stems.length &&
    other.stems.every((stem) => one.stems.includes(stem));
  return all.filter((one) => !all.some((other) => holds(one, other)));
}

const fromGroup = (group: number, weight: number, lexicon: Lexicon): Alternative[] => {
  const factor = lexicon.isTerm(group) ? weights.term : weights.everyday;
  return lexicon.phrasesOf(group).map((stems) => ({ stems, weight: weight * factor }));
};

/** A word of a longer phrase that texts have stands for itself alone: the phrase has its own alternatives. */
function wordUnit(readings: Reading[], position: number, isInPhrase: boolean, lexicon: Lexicon): Unit {
  const alternatives = readings.flatMap(({ stem, weight }) => {
    const isIndexed = lexicon.isIndexed(stem);
    const own = isIndexed ? [{ stems: [stem], weight }] : [];
    if (isInPhrase && isIndexed) return own;
    const factor = isIndexed ? weights.besideItself : 1;
    return [
      ...own,
      ...lexicon.groupsOf([stem]).flatMap((group) => fromGroup(group, weight * factor, lexicon)),
      ...lexicon.groupsWith(stem).flatMap((group) => fromGroup(group, weight * weights.inPhrase, lexicon)),
    ];
  });
  return { from: position, to: position + 1, alternatives: best(alternatives) };
}

/** Ways to read several words as one phrase, at most three readings for each word. */
function combinations(readings: Reading[][]): Reading[][] {
  return readings.reduce<Reading[][]>(
    (all, next) => all.flatMap((chosen) => next.slice(0, 3).map((reading) => [...chosen, reading])),
    [[]],
  );
}

interface Match extends MatchedName {
  unit: Unit;
}

/** A word that the site does not have may be a piece of a name that is written as one: بلاك ويل. */
function asPiece(word: QueryWord, readings: Reading[]): Reading[] {
  if (readings[0]?.weight === asTyped) return readings;
  const pieces = new Set([word.folded, ...possibleStems(word).slice(0, 1)]);
  return [...Array.from(pieces, (stem) => ({ stem, weight: asTyped })), ...readings];
}

/** The longest phrases of the glossary in the query. None overlaps a longer one; two of the same length may: the ranking decides. */
function phraseMatches(readings: Reading[][], lexicon: Lexicon): Match[] {
  const matches: Match[] = [];
  const isFree = (from: number, to: number): boolean =>
    matches.every(({ unit }) => to <= unit.from || from >= unit.to || unit.to - unit.from === to - from);
  for (let length = Math.min(longestPhrase, readings.length); length > 0; length -= 1)
    for (let from = 0; from + length <= readings.length; from += 1) {
      const to = from + length;
      if (!isFree(from, to)) continue;
      for (const chosen of combinations(readings.slice(from, to))) {
        const stems = chosen.map(({ stem }) => stem);
        const groups = lexicon.groupsOf(stems);
        if (groups.length === 0) continue;
        const weight = Math.min(...chosen.map((reading) => reading.weight));
        const own = stems.every(lexicon.isIndexed) ? [{ stems, weight }] : [];
        const others = groups.flatMap((group) => fromGroup(group, weight, lexicon));
        matches.push({ unit: { from, to, alternatives: best([...own, ...others]) }, stems, groups, weight });
        break;
      }
    }
  return matches;
}

/** Whether a word belongs to everyday life: the site has it nowhere, or only within longer phrases. */
const isEveryday = (word: QueryWord, readings: Reading[], lexicon: Lexicon): boolean =>
  (readings.length > 0 ? readings.map(({ stem }) => stem) : possibleStems(word)).some(
    (stem) => lexicon.isOrdinary(stem) || (readings.length === 0 && lexicon.isOrdinary(withArticle(stem))),
  );

/** Positions of words that with a neighbour are of everyday life, though the site has each: درجة الحرارة, lose weight. */
function inEverydayPairs(words: QueryWord[], lexicon: Lexicon): Set<number> {
  const likely = words.map((word) => possibleStems(word)[0] ?? '');
  const pairs = [...likely.keys()].filter((position) =>
    lexicon.isOrdinary(`${likely[position]} ${likely[position + 1]}`),
  );
  return new Set(pairs.flatMap((position) => [position, position + 1]));
}

/** Whether a reading is one slip from what alone is the name of a term. */
const isSlipOfName = (likely: Reading | undefined, { groupsOf, isTerm, isName }: Lexicon): boolean =>
  likely?.weight === weights.oneSlip &&
  groupsOf([likely.stem]).some((group) => isTerm(group) && isName(group, [likely.stem]));

/** Stems that a unit stands for, the likeliest first. */
const meantBy = (unit: Unit | undefined): string[] => [
  ...new Set(
    (unit?.alternatives ?? []).toSorted((a, b) => b.weight - a.weight).flatMap(({ stems }) => stems),
  ),
];

export function planQuery(query: string, lexicon: Lexicon): Plan {
  const parsed = respaced(parseQuery(query, lexicon), lexicon);
  const { words, quoted, isTyping } = parsed;
  const isInDarija = words.some((word) => word.isDarija) || parsed.isInDarija;
  const everyday = inEverydayPairs(words, lexicon);
  const readings = words.map((word, index) =>
    everyday.has(index)
      ? []
      : readingsOf(word, lexicon, { isUnfinished: isTyping && index === words.length - 1, isInDarija }),
  );
  const matches = phraseMatches(
    readings.map((reading, index) => asPiece(words[index] as QueryWord, reading)),
    lexicon,
  );
  const firstStem = (index: number): string => readings[index]?.[0]?.stem ?? words[index]?.folded ?? '';
  const phrases = matches
    .map(({ unit }) => unit)
    .filter(({ from, to, alternatives }) => to - from > 1 && alternatives.length > 0);
  const isInPhrase = (position: number): boolean =>
    phrases.some(({ from, to }) => from <= position && position < to);
  const isInName = (position: number): boolean =>
    matches.some(
      ({ unit: { from, to }, weight }) =>
        weight === asTyped && to - from > 1 && from <= position && position < to,
    );
  const isForeign = (index: number): boolean =>
    everyday.has(index) ||
    (!isInPhrase(index) && isEveryday(words[index] as QueryWord, readings[index] ?? [], lexicon));
  const units = readings.map((reading, position) =>
    wordUnit(reading, position, isInPhrase(position), lexicon),
  );
  // A text holds a number with its scale in two places: the whole, then the number alone (see stemRecords). A word that no
  // text has is held by none, whatever it was taken for.
  const quotedStems = (index: number): string[] => {
    const [likely] = readings[index] ?? [];
    const own = likely?.weight === asTyped ? likely.stem : (words[index]?.folded ?? '');
    return words[index]?.hasScale ? [own, words[index].folded] : [own];
  };
  return {
    words: words.map(({ written }) => written),
    units: [...units, ...phrases],
    quoted: quoted.map(([from, to]) => ({
      stems: Array.from({ length: to - from }, (_, offset) => quotedStems(from + offset)).flat(),
      from,
      to,
    })),
    named: [...matches.flatMap((match) => namedBy(match, lexicon)), ...pagesNamed(parsed, lexicon)],
    corrected: words.flatMap(({ written }, index) =>
      isCorrected(readings[index] ?? [])
        ? [
            {
              typed: written,
              meant: meantBy(units[index]),
              isInName: isInName(index),
              isSound: readings[index]?.[0]?.isSound === true,
              isOfName: isSlipOfName(readings[index]?.[0], lexicon),
            },
          ]
        : [],
    ),
    familiar: words.flatMap((_, index) =>
      lexicon.isKnown(firstStem(index)) && !isForeign(index) ? [index] : [],
    ),
    isForeign: words.some((_, index) => isForeign(index)),
    byChance: readings.flatMap(([likely], index) =>
      likely?.weight === asTyped && isForeign(index) ? [index] : [],
    ),
    isTyping,
    known: readings.flatMap(([likely], index) => (likely?.weight === asTyped ? [index] : [])),
    asksQuantity: parsed.asksQuantity,
    asksDate: parsed.asksDate,
    asksSum: parsed.asksSum,
  };
}

/** The plan without other forms, other words and corrections. */
export const literalPlan = (plan: Plan): Plan => ({
  ...plan,
  units: plan.units.map((unit) => ({
    ...unit,
    alternatives: unit.alternatives.filter(({ weight }) => weight === asTyped),
  })),
  named: plan.named.filter(({ weight }) => weight === asTyped),
  corrected: [],
});

/** Every stem that the index is asked for. */
export const stemsOfPlan = ({ units, quoted, asksQuantity, asksDate, asksSum }: Plan): string[] => [
  ...new Set([
    ...(asksQuantity ? [numberMark] : []),
    ...(asksDate ? [dateMark] : []),
    ...(asksSum ? [sumMark] : []),
    ...units.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems)),
    ...quoted.flatMap((phrase) => phrase.stems),
  ]),
];
