// A goal in words: each condition with its bound, its name and where the state stands, and what must stay.
import { strata } from '../../charts/plane/column/strata.ts';
import type { Settings } from '../../simulator/inputs/settings.ts';
import type { Words } from '../../simulator/words/words.ts';
import type { Strings } from '../../site/locales.ts';
import { fill } from '../../text/fill.ts';
import { formatNumber } from '../../text/numbers.ts';
import { measureInWords } from '../measures/inWords.ts';
import type { Measures } from '../measures/measures.ts';
import { controlName } from '../stage/controlWords.ts';
import type { Condition, PlainMeasure } from './challenge.ts';
import { standingOf } from './judge.ts';

export type GoalWords = Words & Pick<Strings, 'lesson' | 'challenges'>;

function nameOf({ measure, setting }: Condition, words: GoalWords): string {
  if (setting) return controlName(setting, words);
  const stratum = strata.find((name) => name === measure || `${name}Taken` === measure);
  if (stratum === undefined) return words.challenges.measures[measure as PlainMeasure];
  const name = words.plane.strata[stratum];
  return measure === stratum ? name : fill(words.challenges.taken, { name });
}

const valueInWords = (
  { measure }: Condition,
  value: number | undefined,
  words: GoalWords,
  language: string,
): string =>
  measure
    ? measureInWords(measure, value, words, language)
    : value === undefined
      ? words.lesson.missing
      : formatNumber(language, value);

/** "Useful work: at least 10 MW". */
export function conditionInWords(condition: Condition, words: GoalWords, language: string): string {
  const { atLeast, atMost } = condition;
  const template = atLeast === undefined ? words.challenges.atMost : words.challenges.atLeast;
  return fill(template, {
    name: nameOf(condition, words),
    value: valueInWords(condition, atLeast ?? atMost, words, language),
  });
}

/** "now 6.4 MW". */
export const standingInWords = (
  condition: Condition,
  settings: Settings,
  measures: Measures,
  words: GoalWords,
  language: string,
): string =>
  fill(words.challenges.now, {
    value: valueInWords(condition, standingOf(condition, settings, measures), words, language),
  });
