// Measures as a reader says them, and the sentences that hold them.
import { strata } from '../../charts/plane/column/strata.ts';
import type { Strings } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { type PluralForms, plural } from '../../text/plurals.ts';
import { type MeasureName, type Measures, measureNames } from './measures.ts';

/** The interface strings by which measures and states are said. */
export interface MeasureWords {
  lesson: Pick<Strings['lesson'], 'stops' | 'missing'>;
  plane: Pick<Strings['simulator']['plane'], 'megawatts' | 'times'>;
  power: Pick<Strings['simulator']['power'], 'racks' | 'chips'>;
}

const stratumNames = new Set<string>(strata);
const timesNames = new Set<MeasureName>(['power', 'work']);
const wholeMegawatts = new Set<MeasureName>(['mw', 'phase', 'goal']);

/** One measure with its unit: "227 racks", "12.5 times", "60.1 MW". */
export function measureInWords(
  name: MeasureName,
  value: number | undefined,
  words: MeasureWords,
  language: string,
): string {
  if (value === undefined) return words.lesson.missing;
  const { lesson, plane, power } = words;
  const counted = (forms: PluralForms, decimals: number): string =>
    plural(language, formatNumber(language, value, decimals), forms);
  const megawatts = (decimals: number): string =>
    plane.megawatts.replace('{n}', formatNumber(language, value, decimals));
  if (wholeMegawatts.has(name)) return megawatts(0);
  if (timesNames.has(name)) return counted(plane.times, 1);
  if (name === 'racks') return counted(power.racks, 0);
  if (name === 'racksPerMw') return counted(power.racks, 1);
  if (name === 'chips' || name === 'usedChips' || name === 'idleChips') return counted(power.chips, 0);
  if (name === 'stopsPerDay') return counted(lesson.stops, 0);
  if (name === 'share' || name.endsWith('Taken')) return formatNumber(language, value, 1);
  // Whole megawatts from a hundred up, as beside the column of the simulator.
  if (stratumNames.has(name)) return megawatts(value >= 99.95 ? 0 : 1);
  return megawatts(1);
}

export const isLessonMeasure = (name: string): name is MeasureName =>
  measureNames.some((known) => known === name);

/** Places of a sentence: names of measures. */
export const placesOf = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** The sentence with the measures of a state in its places; other places come from `others`. */
export const sentenceOf = (
  template: string,
  measures: Measures,
  words: MeasureWords,
  language: string,
  others: Readonly<Record<string, string>> = {},
): string =>
  template.replace(
    /\{(\w+)\}/g,
    (_, name: string) =>
      others[name] ?? measureInWords(name as MeasureName, measures[name as MeasureName], words, language),
  );
