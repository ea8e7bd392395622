// Broken plurals of Arabic: which stem may be the plural of which, by the patterns of the language.

/**
 * Pairs of patterns, singular and plural, in which C is any letter of the root: مركز and مراكز. Endings are gone by now but the
 * ta marbuta of a noun, so that مدينة stands here as مدين and رسالة as رساله. A pair that is not listed is of two words of one
 * root: داخل is no form of دخل, nor الجزائر of الجزري. The plurals فعال of فعل and فعيل and فعل of فعال are not: they join more words
 * that are two (صرح صراح, صحف صحاف) than plurals, and those of the subject stand in content/search/equivalents.yaml.
 */
const patterns: [single: string, plural: string][] = [
  // أفعال: قمر أقمار, سوق أسواق, ليف ألياف, باب أبواب, حليف أحلاف
  ['CCC', 'اCCاC'],
  ['CاC', 'اCواC'],
  ['CCيC', 'اCCاC'],
  // فعول: بنك بنوك, قيد قيود
  ['CCC', 'CCوC'],
  // فعّال: عامل عمال
  ['CاCC', 'CCاC'],
  // فعل: مدينة مدن
  ['CCيC', 'CCC'],
  // فواعل: عاصمة عواصم
  ['CاCC', 'CواCC'],
  // فعائل: وظيفة وظائف, رسالة رسائل
  ['CCيC', 'CCايC'],
  ['CCاCه', 'CCايC'],
  // مفاعل, مفاعيل, فعاليل, فواعيل: مركز مراكز, مشروع مشاريع, قانون قوانين
  ['(?!ت)CCCC', 'CCاCC'],
  ['CCCCه', 'CCاCC'],
  ['CCCوC', 'CCاCيC'],
  ['CCCيC', 'CCاCيC'],
  ['CCCاC', 'CCاCيC'],
  ['CاCوC', 'CواCيC'],
  ['CاCيC', 'CواCيC'],
  // أفعلة: نظام أنظمة, رصيد أرصدة
  ['CCاC', 'اCCC'],
  ['CCيC', 'اCCC'],
  // أفعل: شهر أشهر
  ['CCC', 'اCCC'],
];

/** A pattern as an expression; a letter of the root may itself be weak: سوق. An alef in it is of the pattern, unless it is first. */
const expression = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll(/(?<!^)C/g, '([ءب-ي])').replace('C', '([ء-ي])')}$`);

const pairs = patterns.map(([single, plural]) => [expression(single), expression(plural)] as const);

const rootIn = (pattern: RegExp, stem: string): string | undefined => pattern.exec(stem)?.slice(1).join('');

function isPlural(plural: string, single: string): boolean {
  return pairs.some(([ofSingle, ofPlural]) => {
    const root = rootIn(ofSingle, single);
    return root !== undefined && root === rootIn(ofPlural, plural);
  });
}

/** Whether one of two stems with the same consonants may be the broken plural of the other. */
export const areSingleAndPlural = (one: string, other: string): boolean =>
  isPlural(one, other) || isPlural(other, one);
