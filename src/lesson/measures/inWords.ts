// Measures as a reader says them, and the sentences that hold them.
import type { Strings } from '../../site/locales.ts';
import { fill } from '../../text/fill.ts';
import { formatNumber } from '../../text/numbers.ts';
import { type PluralForms, plural } from '../../text/plurals.ts';
import { type MeasureName, type Measures, measureNames } from './measures.ts';

/** The interface strings by which measures and states are said. */
export interface MeasureWords {
  lesson: Pick<Strings['lesson'], 'stops' | 'stopEvery' | 'missing'>;
  plane: Pick<Strings['simulator']['plane'], 'megawatts'>;
  power: Pick<Strings['simulator']['power'], 'racks' | 'chips'>;
}

const timesNames = new Set<MeasureName>(['power', 'work']);
const wholeMegawatts = new Set<MeasureName>(['mw', 'phase', 'goal']);

/** One measure with its unit: "227 racks", "60.1 MW"; times and shares without one: "12.5". */
export function measureInWords(
  name: MeasureName,
  value: number | undefined,
  words: MeasureWords,
  language: string,
): string {
  const { lesson, plane, power } = words;
  // It goes on after the number of stops: where nothing stops there is nothing to say.
  if (value === undefined) return name === 'minutesPerStop' ? '' : lesson.missing;
  const counted = (forms: PluralForms, decimals: number): string =>
    plural(language, formatNumber(language, value, decimals), forms);
  const megawatts = (decimals: number): string =>
    fill(plane.megawatts, { n: formatNumber(language, value, decimals) });
  if (wholeMegawatts.has(name)) return megawatts(0);
  if (timesNames.has(name)) return formatNumber(language, value, 1);
  if (name === 'racks') return counted(power.racks, 0);
  if (name === 'racksPerMw' || name === 'racksIfAll') return counted(power.racks, 1);
  if (name === 'chips' || name === 'usedChips' || name === 'idleChips') return counted(power.chips, 0);
  if (name === 'stopsPerDay') return counted(lesson.stops, 0);
  if (name === 'minutesPerStop') return counted(lesson.stopEvery, value < 10 ? 1 : 0);
  if (name === 'share' || name.endsWith('Taken')) return formatNumber(language, value, 1);
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
  fill(
    template,
    Object.fromEntries(
      placesOf(template).map((name) => [
        name,
        others[name] ?? measureInWords(name as MeasureName, measures[name as MeasureName], words, language),
      ]),
    ),
  );
