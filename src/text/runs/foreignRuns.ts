// Where Latin names, formulas and quantities begin and end inside an Arabic sentence, so that a page can isolate them.

export interface Run {
  text: string;
  /** A name or word in Latin letters, a formula without letters, or text of the sentence itself. */
  kind: 'latin' | 'sign' | 'own';
}

/** A part in brackets, and one word without Arabic letters, quotation marks and punctuation that may hold such parts. */
const bracketed = String.raw`\([^\p{Script=Arabic}()]*\)`;
const word = String.raw`[^\p{Script=Arabic}\s،؛؟«»()]+(?:${bracketed}[^\p{Script=Arabic}\s،؛؟«»()]*)*`;
/** Punctuation and an operator before the first word belong to the sentence. */
const foreign = new RegExp(`(?![.:;,=×±])${word}(?: (?:${bracketed}|${word}))*`, 'gu');
const isPlainNumber = /^\d[\d.,() ]*$/;

/** The runs of an Arabic sentence in order; joined they are the sentence. A number alone needs no isolation. */
export function foreignRuns(sentence: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  const own = (to: number): void => {
    if (to > end) runs.push({ text: sentence.slice(end, to), kind: 'own' });
    end = to;
  };
  for (const match of sentence.matchAll(foreign)) {
    // The full stop or colon after a name belongs to the sentence, and so does a lone sign.
    const text = match[0].replace(/[.:;,]+$/, '');
    if (isPlainNumber.test(text) || !/[\p{Script=Latin}\d]/u.test(text)) continue;
    own(match.index);
    runs.push({ text, kind: /\p{Script=Latin}/u.test(text) ? 'latin' : 'sign' });
    end = match.index + text.length;
  }
  own(sentence.length);
  return runs;
}
