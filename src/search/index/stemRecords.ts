// Records as stems, all judged by one corpus.
import { asides } from '../../site/wordLists.ts';
import { stemsOfCorpus } from '../../text/analysis/analyser.ts';
import { afterArticle } from '../../text/analysis/arabic/clitics.ts';
import { fold } from '../../text/analysis/fold.ts';
import { isJoining } from '../../text/analysis/stopWords.ts';
import { scaledNumber, type Word, wordCutter, wordsOf } from '../../text/analysis/words.ts';
import { type Held, pick } from './held.ts';
import type { SearchRecord } from './records.ts';

export interface StemmedRecord {
  /** In the order of the text, without stop words: neighbours here are neighbours that count. */
  content: string[];
  heading: string[];
  about: string[];
}

export interface StemmedCorpus {
  records: StemmedRecord[];
  stemPhrase: (phrase: string) => string[];
  /** Every stem of the texts, once. */
  stems: ReadonlySet<string>;
  /** Whether some text has the stem behind an article. */
  standsBehindArticle: (stem: string) => boolean;
  /** Those of the phrases, as stems joined by spaces, that some record holds one behind the other. */
  phrasesInTexts: (phrases: ReadonlySet<string>) => ReadonlySet<string>;
}

const isLetter = (folded: string): boolean => /^\p{L}$/u.test(folded);

/** Whether a word says something about the subject. */
export const counts = (folded: string): boolean => !isJoining(folded) && !asides.has(folded);

/** `phrases` belong to the corpus: they too show which words stand by themselves. */
export function stemRecords(records: SearchRecord[], phrases: string[], held: Held): StemmedCorpus {
  const cutOne = wordCutter();
  // A letter is a sign of a formula, unless it is a name: X.
  const names = new Set(phrases.map((phrase) => fold(phrase)));
  const cut = (...texts: string[]): Word[] =>
    cutOne(texts.join(' \n ')).filter(
      ({ folded }) => counts(folded) && (!isLetter(folded) || names.has(folded)),
    );
  const fields = records.map(({ heading, text, title, about }) => ({
    content: cut(
      ...held.flatMap((languages) =>
        [heading, text].flatMap((texts) => pick([languages], (language) => texts[language])),
      ),
    ),
    heading: cut(...[heading, title].flatMap((texts) => pick(held, (language) => texts[language]))),
    about: cut(about),
  }));
  function* words(): Generator<Word> {
    for (const { content, heading, about } of fields) yield* [...content, ...heading, ...about];
    for (const phrase of phrases) yield* wordsOf(phrase);
  }
  const { stemOf, stemOfName } = stemsOfCorpus(words());
  const behindArticle = new Set<string>();
  const seen = new Set<string>();
  for (const { content } of fields)
    for (const word of content) {
      if (seen.has(word.written)) continue;
      seen.add(word.written);
      if (afterArticle(word.written, word.folded) !== undefined) behindArticle.add(stemOf(word));
    }
  const stems = (list: Word[]): string[] =>
    list.map((word, index) => {
      const before = list[index - 1];
      // "200 thousand" stands as 200000 and, in the place of its second word, as 200.
      const scaled = scaledNumber(word.folded, list[index + 1]?.folded);
      if (scaled) return scaled;
      return before && scaledNumber(before.folded, word.folded) ? before.folded : stemOf(word);
    });
  const stemmed = fields.map(({ content, heading, about }) => ({
    content: stems(content),
    heading: [...new Set(stems(heading))],
    about: stems(about),
  }));
  const all = new Set<string>();
  for (const { content, heading, about } of stemmed)
    for (const stem of [...content, ...heading, ...about]) all.add(stem);
  return {
    records: stemmed,
    stems: all,
    standsBehindArticle: (stem) => behindArticle.has(stem),
    stemPhrase: (phrase) => {
      const [only, ...others] = wordsOf(phrase);
      return only && others.length === 0 ? [stemOfName(only)] : wordsOf(phrase).map(stemOf);
    },
    phrasesInTexts: (phrases) => {
      const longest = Math.max(...[...phrases].map((phrase) => phrase.split(' ').length));
      const beginnings = new Set([...phrases].map((phrase) => phrase.split(' ')[0]));
      const held = new Set<string>();
      for (const list of stemmed.flatMap(({ content, about }) => [content, about]))
        for (const [start, stem] of list.entries()) {
          if (!beginnings.has(stem)) continue;
          for (let length = 1; length <= longest; length += 1) {
            const phrase = list.slice(start, start + length).join(' ');
            if (phrases.has(phrase)) held.add(phrase);
          }
        }
      return held;
    },
  };
}
