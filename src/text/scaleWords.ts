// Words of quantities in every language of the site: what scales the number before it, units, and hundredths.

type Words = readonly (readonly [pattern: string, factor: number])[];
type Scale = readonly [RegExp, number];

interface QuantityWords {
  /** What may stand joined before a word. */
  joined?: string;
  /** Thousand and up. */
  scales: Words;
  /** Units of power and energy written out, in watts. */
  units: Words;
  /** Hundredths. */
  perCent: string;
}

const byLanguage: Readonly<Record<string, QuantityWords>> = {
  ar: {
    joined: '(?:و|ب|ل|ال|بال|وال)*',
    scales: [
      ['ألفا?|آلاف|الاف', 1e3],
      ['مليون(?:ا|ين|ي|ان)?|ملايين', 1e6],
      ['مليار(?:ا|ات|ين|ي|ان)?|ملايير', 1e9],
      ['تريليون(?:ا|ات)?', 1e12],
    ],
    units: [
      ['تيراواط', 1e12],
      ['غيغاواط', 1e9],
      ['ميغاواط', 1e6],
      ['كيلوواط', 1e3],
    ],
    perCent: '(?:في|ب)\\s*ال?(?:مئة|مائة)',
  },
  en: {
    scales: [
      ['thousand', 1e3],
      ['millions?', 1e6],
      ['billions?|bn', 1e9],
      ['trillions?', 1e12],
    ],
    units: [
      ['terawatt', 1e12],
      ['gigawatt', 1e9],
      ['megawatt', 1e6],
      ['kilowatt', 1e3],
    ],
    perCent: 'percent|per\\s+cent',
  },
  fr: {
    // A billion is a million millions, and a trillion a million of those.
    scales: [
      ['mille|milliers', 1e3],
      ['millions?', 1e6],
      ['milliards?', 1e9],
      ['billions?', 1e12],
      ['trillions?', 1e18],
    ],
    units: [
      ['t[eé]rawatt', 1e12],
      ['gigawatt', 1e9],
      ['m[eé]gawatt', 1e6],
      ['kilowatt', 1e3],
    ],
    perCent: 'pourcents?|pour\\s+cent',
  },
};
const all = Object.values(byLanguage);

/** The languages whose words are known here. */
export const quantityLanguages: readonly string[] = Object.keys(byLanguage);

const afterNumber = ([pattern, factor]: Words[number]): Scale => [
  new RegExp(`^\\s*(?:${pattern})(?!\\p{L})`, 'u'),
  factor,
];

/** What may stand behind a number in a text of `language`, its own words first, with what it multiplies the number by. */
export const scalesIn = (language: string): readonly Scale[] =>
  [byLanguage[language], ...all].flatMap((words) => words?.scales.map(afterNumber) ?? []);

/** Patterns of the units that are written out, with their watts. */
export const unitWords: Words = all.flatMap(({ units }) => units);

/** Pattern of millions and more in any of the languages. */
export const scaleWordPattern = all
  .map(({ joined = '', scales }) => {
    const words = scales.filter(([, factor]) => factor >= 1e6).map(([pattern]) => pattern);
    return `${joined}(?:${words.join('|')})`;
  })
  .join('|');

/** Pattern of hundredths in any of the languages. */
export const perCentPattern = all.map(({ perCent }) => perCent).join('|');
