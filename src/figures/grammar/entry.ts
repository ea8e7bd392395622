// One line of the catalogue: a figure with what the build gives it in each language.
import type { z } from 'zod';
import { directionOf, type Language } from '../../site/locales.ts';
import { figureWords } from '../words.ts';
import type { Answer, Figure, FigureInput, Material } from './figure.ts';
import { usualState } from './state.ts';

interface Parts<
  Words extends z.ZodType<{ question: string; method: string; columns: Record<string, string> }>,
  Constants,
> {
  /** Its address, the name of its file of words, and its key in `live/definitions.ts`. */
  id: string;
  /** Systems of the articles that it lets a reader try: S1 to S14. */
  systems: readonly string[];
  /** The explainer in which it stands. */
  explainer: string;
  /** True where nothing is modelled: the figure shows what the ledger says, and its stamp says so. */
  isRecord?: boolean;
  /** True for the one figure by which the home page shows its explainer. */
  isLead?: boolean;
  /** Ledger entries that state its numbers or what it draws. */
  cites: readonly string[];
  words: Words;
  constants: (language: Language) => Constants;
  figure: Figure<Material & { words: z.infer<Words> } & Constants>;
  /** Markup under the drawing that no input changes, such as a coast: in the page only, never in the script. */
  backdrop?: () => string;
}

export interface FigureEntry {
  id: string;
  systems: readonly string[];
  explainer: string;
  cites: readonly string[];
  isRecord: boolean;
  isLead: boolean;
  backdrop: () => string;
  /** What the browser is sent, as JSON. */
  materialIn: (language: Language) => Material;
  wordsIn: (language: Language) => { question: string; method: string; columns: readonly string[] };
  inputsIn: (language: Language) => readonly FigureInput[];
  /** The answer to the usual state. */
  answerIn: (language: Language) => Answer;
}

/** A figure stands on several pages of a language: what they share is computed once. */
function oncePerLanguage<Value>(make: (language: Language) => Value): (language: Language) => Value {
  const made = new Map<Language, Value>();
  return (language) => {
    const value = made.get(language) ?? make(language);
    made.set(language, value);
    return value;
  };
}

export function figureEntry<
  Words extends z.ZodType<{ question: string; method: string; columns: Record<string, string> }>,
  Constants,
>({
  words,
  constants,
  figure,
  backdrop = () => '',
  isRecord = false,
  isLead = false,
  ...rest
}: Parts<Words, Constants>): FigureEntry {
  const materialIn = oncePerLanguage((language) => ({
    language,
    direction: directionOf(language),
    words: figureWords(rest.id, language, words),
    ...constants(language),
  }));
  return {
    ...rest,
    isRecord,
    isLead,
    backdrop,
    materialIn,
    wordsIn: (language) => {
      const { question, method, columns } = materialIn(language).words;
      return { question, method, columns: Object.values(columns) };
    },
    inputsIn: (language) => figure.inputs(materialIn(language)),
    answerIn: oncePerLanguage((language) => {
      const given = materialIn(language);
      return figure.answer(usualState(figure.inputs(given)), given);
    }),
  };
}
