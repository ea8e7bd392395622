// From text to stems, for the index and for the query alike. `isKnown` is the corpus: it decides where letters alone cannot.
import {
  afterArticle,
  afterClitics,
  beforePronoun,
  endsInRoot,
  isWhole,
  otherHamzaSeats,
  spelled,
} from './arabic/clitics.ts';
import { arabicStems, type Stems, shorterStems, shorterStemsInTexts } from './arabic/endings.ts';
import { asThirdPerson } from './arabic/verbs.ts';
import { englishStem } from './englishStem.ts';
import { fold } from './fold.ts';
import type { Word } from './words.ts';

export type IsKnown = (stem: string) => boolean;

const isArabic = (folded: string): boolean => /^[ء-ي]/.test(folded);

type Spelling = Pick<Word, 'written' | 'folded'>;

/** What an Arabic word may be: with all its letters, without clitics, without a pronoun. */
interface Bases {
  whole: Stems;
  bare: Stems[];
  pronounless: Stems[];
}

function basesOf({ written, folded }: Spelling): Bases {
  const last = spelled(written).at(-1);
  const rest = afterArticle(written, folded);
  // Behind an article stands no pronoun.
  const whole = arabicStems(rest ?? folded, rest === undefined || last !== 'ه' ? last : 'ة');
  const clitics = [...whole.first, ...whole.shorter].some(isWhole) ? [] : afterClitics(folded);
  const bare = [...(rest === undefined ? [] : [folded]), ...clitics];
  const pronouns = [rest ?? folded, ...bare].map(beforePronoun).filter((base) => base !== undefined);
  return {
    whole,
    bare: bare.map((base) => arabicStems(base, last)),
    pronounless: pronouns.map((base) => arabicStems(base, 'ة')),
  };
}

/** Whether a word ends in ت before a pronoun. */
const endsInTa = (folded: string): boolean => /ت[هيك]$/.test(folded);

/** What is left of stems without one ending more, and without all that follow: روسيا, روسي, روس. */
function shortest(stems: string[]): string[] {
  const next = stems.flatMap(shorterStems);
  return next.length === 0 ? [] : [...next, ...shortest(next)];
}

/** Stems that a word may have, the most likely first. The first stands for the word where the corpus knows none. */
export function possibleStems(word: Spelling): string[] {
  const { written, folded } = word;
  if (!isArabic(folded)) return [/^[a-z]+$/.test(folded) ? englishStem(folded) : folded];
  if (endsInRoot(written)) return [...new Set([afterArticle(written, folded) ?? folded, folded])];
  const { whole, bare, pronounless } = basesOf(word);
  // What ends in ت before a pronoun is likelier a noun than a verb: قدرته. An accusative alef is likelier than a clitic: فعلا.
  const accusative = { first: /ا$/.test(folded) ? whole.shorter : [], shorter: [] };
  const all = endsInTa(folded)
    ? [...pronounless, whole, ...bare]
    : [whole, accusative, ...bare, ...pronounless];
  const [stems, shorter] = [all.flatMap(({ first }) => first), all.flatMap((base) => base.shorter)];
  return [...new Set([...stems, ...shorter, ...shortest(shorter)])];
}

/** Clitics and endings that a text may have around a word that it has nowhere without them: وإثيوبيا, أوروبية. */
const clitics = [...'وبلفك'];
const endings = [...'يها'];

/** The stem of a typed word: the first of its possible stems that the corpus knows, else undefined. */
export function knownStem(word: Spelling, isKnown: IsKnown): string | undefined {
  const verb = asThirdPerson(word.folded);
  const spellings = [...otherHamzaSeats(word.written), ...(verb ? [verb] : [])];
  for (const spelling of [word, ...spellings.map((written) => ({ written, folded: fold(written) }))]) {
    const stem = possibleStems(spelling).find(isKnown);
    if (stem !== undefined) return stem;
  }
  const stems = possibleStems(word);
  const [likely = ''] = stems;
  if (!isArabic(likely) || likely.length < 4) return undefined;
  // A ta marbuta may also stand for an alef: جدوة for جدوى.
  const bare = [likely, ...shorterStems(likely), likely.replace(/ه$/, '')];
  const longer = bare.flatMap((stem) => endings.map((ending) => stem + ending));
  return [...longer, ...clitics.map((clitic) => clitic + likely)].find(isKnown);
}

/** Whether one of the stems that a base may have is among `known`. */
const isAmong = ({ first, shorter }: Stems, known: ReadonlySet<string>): boolean =>
  [...first, ...shorter].some((stem) => known.has(stem));

export interface CorpusStems {
  stemOf: (word: Word) => string;
  /** The stem of a name by itself, which has no clitic: بتكوين is no بـ with تكوين. */
  stemOfName: (word: Word) => string;
}

/**
 * The stem of every word of a corpus. A clitic or a pronoun is cut only where the rest stands in the corpus by itself
 * and the whole does not stand behind an article: وكالة keeps its و because of الوكالة. An ending that may be of the root is cut
 * only where the rest stands in the corpus: مغربي because of المغرب.
 */
export function stemsOfCorpus(words: Iterable<Word>): CorpusStems {
  const behindArticle = new Set<string>();
  const known = new Set<string>();
  /** Those too that begin with what may be a clitic. */
  const wholes = new Set<string>();
  const seen = new Set<string>();
  for (const word of words) {
    if (seen.has(word.written) || !isArabic(word.folded) || endsInRoot(word.written)) continue;
    seen.add(word.written);
    const { first } = basesOf(word).whole;
    const [stem = ''] = first;
    const hasArticle = afterArticle(word.written, word.folded) !== undefined;
    // A plural in ات, or a pronoun, says not which of two words it is of.
    if (first.length > 1) continue;
    wholes.add(stem);
    if (hasArticle) behindArticle.add(stem);
    if (hasArticle || isWhole(stem) || afterClitics(word.folded).length === 0) known.add(stem);
  }
  const withoutEnding = (stem: string): string => {
    const shorter = shorterStemsInTexts(stem).find((other) => wholes.has(other));
    return shorter === undefined ? stem : withoutEnding(shorter);
  };
  function stemOfBase({ first, shorter }: Stems, isOwned: boolean): string {
    const [likely = '', other] = isOwned ? first.toReversed() : first;
    if (other !== undefined && !known.has(likely) && known.has(other)) return other;
    return shorter.length === 0 ? likely : withoutEnding(likely);
  }
  function decide(word: Word, isName: boolean): string {
    if (!isArabic(word.folded) || endsInRoot(word.written)) return possibleStems(word)[0] ?? word.folded;
    const { whole, bare, pronounless } = basesOf(word);
    const isOwned = /(?<!ات)ه$/.test(spelled(word.written));
    const hasArticle = afterArticle(word.written, word.folded) !== undefined;
    const isAccusative = /ا$/.test(word.folded) && whole.shorter.some((stem) => known.has(stem));
    const isItself = isName || hasArticle || isAccusative || isAmong(whole, behindArticle);
    const others = endsInTa(word.folded) ? [...pronounless, ...bare] : [...bare, ...pronounless];
    const base = isItself ? undefined : others.find((other) => isAmong(other, known));
    return stemOfBase(base ?? whole, isOwned && !pronounless.some((other) => other === base));
  }
  const decided = new Map<string, string>();
  return {
    stemOf: (word) => {
      const stem = decided.get(word.written) ?? decide(word, false);
      decided.set(word.written, stem);
      return stem;
    },
    stemOfName: (word) => decide(word, true),
  };
}
