// Dates in words: Moroccan month names in Arabic, Western digits in both languages.

const months: Record<'ar' | 'en', readonly string[]> = {
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
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** `2025-06-13` as «13 يونيو 2025» or "13 June 2025"; also `2025-06` and `2025`. Throws on another form. */
export function formatDate(language: 'ar' | 'en', iso: string): string {
  const match = iso.match(/^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/);
  if (!match) throw new RangeError(`formatDate: received ${iso}, expected 2025, 2025-06 or 2025-06-13`);
  const [, year, month, day] = match;
  const monthName = month ? months[language][Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : undefined, monthName, year].filter(Boolean).join(' ');
}
