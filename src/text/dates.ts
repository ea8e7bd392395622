// Dates in words: Moroccan month names in Arabic, Western digits in every language.

/** Where a country's own names differ from those that Intl gives the language. */
const months: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'ماي',
    'يونيو',
    'يوليوز',
    'غشت',
    'شتنبر',
    'أكتوبر',
    'نونبر',
    'دجنبر',
  ],
};

const nameOf = (language: string, month: number): string =>
  months[language]?.[month] ??
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month));

/** Where the first day of a month is written in a way of its own. */
const firstDay: Readonly<Record<string, string>> = { fr: '1er' };

const dayOf = (language: string, day: number): string =>
  (day === 1 ? firstDay[language] : undefined) ?? String(day);

/** A month, with its day, its year or both, and a year by itself, as texts in the language have them. */
function datesIn(language: string): RegExp {
  const month = `(?:${Array.from({ length: 12 }, (_, number) => nameOf(language, number)).join('|')})`;
  const [day, year] = ['\\p{Nd}{1,2}(?:er)?', '(?<![\\p{Nd}.,])(?:19|20)\\p{Nd}{2}(?!\\p{Nd})'];
  return new RegExp(`${day}\\s${month}(?:\\s${year})?|(?:${month}\\s)?${year}`, 'giu');
}

const patterns = new Map<string, RegExp>();

/** The text without its dates, so that the numbers left are quantities. */
export function withoutDates(language: string, text: string): string {
  const pattern = patterns.get(language) ?? datesIn(language);
  patterns.set(language, pattern);
  return text.replace(pattern, '');
}

/** `2025-06-13` as «13 يونيو 2025» or "13 June 2025"; also `2025-06` and `2025`. Throws on another form. */
export function formatDate(language: string, iso: string): string {
  const match = iso.match(/^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/);
  if (!match) throw new RangeError(`formatDate: received ${iso}, expected 2025, 2025-06 or 2025-06-13`);
  const [, year, month, day] = match;
  const monthName = month && nameOf(language, Number(month) - 1);
  return [day && dayOf(language, Number(day)), monthName, year].filter(Boolean).join(' ');
}
