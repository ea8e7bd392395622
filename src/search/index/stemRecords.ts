// Records as stems. Content keeps one stem for each word, so that a place in the index is a place in the text.
import { scaledNumber, type Word, wordsOf } from '../../text/words.ts';
import { stemsOfCorpus } from '../../text/analyser.ts';
import type { SearchRecord } from './records.ts';

/** Ends every stem in the index: a letter that no word has, so that Pagefind does not complete stems by itself. */
export const stemEnd = 'ǀ';

export interface StemmedRecord {
  content: string[];
  heading: string[];
  about: string[];
}

export interface StemmedCorpus {
  records: StemmedRecord[];
  /** Stem of one phrase of the glossary, word by word. */
  stemPhrase: (phrase: string) => string[];
}

/** Stems of `records` and of phrases, all judged by the same corpus. */
export function stemRecords(records: SearchRecord[], phrases: string[]): StemmedCorpus {
  const fields = records.map(({ heading, text, title, about }) => ({
    content: wordsOf([heading.ar, text.ar, heading.en, text.en].join(' \n ')),
    heading: wordsOf([heading.ar, heading.en, title.ar, title.en].join(' \n ')),
    about: wordsOf(about),
  }));
  const corpus = [...fields.flatMap((field) => [...field.content, ...field.heading, ...field.about])];
  const stemOf = stemsOfCorpus([...corpus, ...phrases.flatMap(wordsOf)]);
  const stems = (words: Word[]): string[] =>
    words.map((word, index) => {
      const next = words[index + 1];
      const before = words[index - 1];
      // "200 thousand" stands as 200000 and, in the place of its second word, as 200.
      const scaled = scaledNumber(word.folded, next?.folded);
      if (scaled) return scaled;
      return before && scaledNumber(before.folded, word.folded) ? before.folded : stemOf(word);
    });
  return {
    records: fields.map(({ content, heading, about }) => ({
      content: stems(content),
      heading: [...new Set(stems(heading))],
      about: [...new Set(stems(about))],
    })),
    stemPhrase: (phrase) => wordsOf(phrase).map(stemOf),
  };
}
