// What one stem stands for: forms of one word are one, and words that only look alike are two.
import { describe, expect, test } from 'vitest';
import { possibleStems, stemsOfCorpus } from '../../src/text/analysis/analyser.ts';
import { derivedVerb, isVerb, nounsOf } from '../../src/text/analysis/arabic/verbs.ts';
import { englishStem, madeOf } from '../../src/text/analysis/englishStem.ts';
import { fold } from '../../src/text/analysis/fold.ts';
import { wordsOf } from '../../src/text/analysis/words.ts';

const arabic = (written: string): string[] => possibleStems({ written, folded: fold(written) });

describe('English', () => {
  test.each([
    'battery batteries',
    'study studies studied studying',
    'plan plans planned planning',
    'graduate graduates graduating graduation',
    'sanction sanctions sanctioned',
    'organise organize organisation organizations',
    'economic economics economical',
    'feasible feasibility',
    'make makes making',
    'use uses used using',
    'réseau réseaux',
    'national nationale nationales nationaux',
    'employee employees',
    'année années',
  ])('%s are forms of one word', (forms) => {
    expect(new Set(forms.split(' ').map(englishStem)).size).toBe(1);
  });

  test.each([
    ['party', 'part'],
    ['player', 'play'],
    ['apartment', 'apart'],
    ['corner', 'corn'],
    ['university', 'universe'],
    ['costal', 'cost'],
    ['spring', 'spr'],
    ['speed', 'spe'],
    ['station', 'state'],
    ['processor', 'process'],
    ['coree', 'core'],
  ])('%s is not %s', (one, other) => expect(englishStem(one)).not.toBe(englishStem(other)));

  test('a word that no text has may be made of one that texts have', () => {
    expect(madeOf('governmental')).toBe(englishStem('government'));
    expect(madeOf('exporter')).toBe(englishStem('export'));
    expect(madeOf('paper')).toBeUndefined();
  });
});

describe('Arabic', () => {
  test.each([
    ['مهندسون', 'مهندس'],
    ['شركاتها', 'شركة'],
    ['سياستها', 'سياسة'],
    ['شركته', 'شركة'],
    ['كبيرة', 'كبير'],
    ['متجددة', 'متجدد'],
    ['مغربية', 'مغربي'],
    ['كفاءات', 'كفاءة'],
    ['استراتيجيات', 'استراتيجية'],
  ])('%s is first of all %s', (form, word) => expect(arabic(word)).toContain(arabic(form)[0]));

  test.each([
    ['عملة', 'عمل'],
    ['قدرة', 'قدر'],
    ['صناعة', 'صناع'],
    ['حكومة', 'حكوم'],
    ['منطقة', 'منطق'],
    ['مواطنة', 'مواطن'],
    ['برمجة', 'برمج'],
    ['تخزين', 'تخز'],
    ['مستشفى', 'مستشف'],
    ['علماء', 'علم'],
    ['خصوصية', 'خصوص'],
    ['أغنية', 'أغنى'],
    ['كوريا', 'كور'],
    ['انتهاء', 'أنت'],
  ])('%s is another word than %s', (one, other) => expect(arabic(one)).not.toContain(arabic(other)[0]));

  test.each([
    ['مركزان', 'مركز'],
    ['مهرجان', 'مهرج'],
    ['قمران', 'قمر'],
    ['بلدان', 'بلد'],
    ['كيلومترا', 'كيلومتر'],
    ['مغربية', 'مغرب'],
    ['صناعي', 'صناعة'],
    ['أمريكي', 'أمريكا'],
    ['روسيا', 'الروس'],
    ['عالميا', 'العالم'],
    ['عموميان', 'عموم'],
  ])('%s may be %s, where the texts have no such word', (form, word) => {
    expect(arabic(form)[0]).not.toBe(arabic(word)[0]);
    expect(arabic(form)).toContain(arabic(word)[0]);
  });
});

describe('Arabic verbs', () => {
  test.each([
    'يستثمر تستثمر نستثمر سيستثمر ستستثمر استثمر استثمرت يستثمرون استثمروا',
    'يعتمد تعتمد نعتمد سيعتمد اعتمد اعتمدت يعتمدون يعتمدها',
    'ينخفض تنخفض سينخفض انخفض ينخفضون',
    'يستفيد تستفيد سنستفيد يستفيدون',
    'يختار تختار سيختار',
    'ينتهي تنتهي ستنتهي',
  ])('%s are persons and times of one', (forms) =>
    expect(new Set(forms.split(' ').map((form) => arabic(form)[0])).size).toBe(1),
  );

  test.each(['انخفضت', 'ستنقطع', 'كيهضرو', 'غايبردو', 'يهضر', 'سيهضر'])(
    '%s is a verb by its letters',
    (verb) => expect(isVerb(fold(verb))).toBe(true),
  );

  test.each(['كلفة', 'كاتب', 'كينيا', 'غانا', 'تخزين'])('%s is none', (noun) =>
    expect(isVerb(fold(noun))).toBe(false),
  );

  test.each(['تنظيم', 'تنسيق', 'تكتيك', 'الإنترنت', 'أنظمة', 'نتيجة', 'تخزين', 'استهلاك'])(
    '%s is none',
    (noun) => expect(derivedVerb(fold(noun))).toBeUndefined(),
  );

  test.each([
    ['يستثمر', 'استثمار'],
    ['يستهلك', 'استهلاك'],
    ['يستفيد', 'استفادة'],
    ['يستمر', 'استمرار'],
    ['يستدعي', 'استدعاء'],
    ['يعتمد', 'اعتماد'],
    ['يختار', 'اختيار'],
    ['ينتهي', 'انتهاء'],
    ['ينخفض', 'انخفاض'],
    ['يخزن', 'تخزين'],
    ['تخزن', 'تخزين'],
    ['يبيع', 'بيع'],
  ])('what %s says is done is %s', (verb, noun) =>
    expect(nounsOf(arabic(verb)[0] ?? '')).toContain(arabic(noun)[0]),
  );
});

/** Stems that the words of a text have, where the text is the whole corpus. */
function stemsIn(text: string): string[] {
  const words = wordsOf(text);
  return words.map(stemsOfCorpus(words).stemOf);
}

describe('a corpus decides', () => {
  test.each([
    'المغرب مغربي المغربية',
    'الصناعة صناعي صناعية الصناعات',
    'أمريكا أمريكي الأمريكية',
    'تكنولوجيا تكنولوجي تكنولوجيات',
    'العملة عملات عملتها عملتان',
    'القرار قرارات قراراتها',
    'كيلومتر كيلومترا كيلومترات',
    'القدرة قدرته وقدرتها قدرات',
    'الخبراء خبراؤها خبرائها خبرائهم',
    'السنوات سنواتها سنواته',
    'البطاقة بطاقة وبطاقة ببطاقة',
    'الفعل فعل فعلا',
    'التسمية تسمية تسميتها تسميات',
  ])('%s are forms of one word', (text) => expect(new Set(stemsIn(text)).size).toBe(1));

  test.each(['العمل العملة', 'الشركة الشركاء', 'المنطق المنطقة', 'العربة عربي'])(
    '%s are as many words as are written',
    (text) => expect(new Set(stemsIn(text)).size).toBe(text.split(' ').length),
  );

  test('without an article ه at the end is a pronoun of a text: عمله is his work', () =>
    expect(stemsIn('العمل العملة عمله')).toEqual(['عمل', 'عمله', 'عمل']));

  test('an accusative alef is likelier than a clitic: برهانا is no بـ with رهان', () =>
    expect(stemsIn('رهان البرهان برهانا')).toEqual(['رهان', 'برهان', 'برهان']));

  test('an ending stays where the texts have the word never without it', () =>
    expect(stemsIn('الميزانية ميزانيات برنامجي')).toEqual(['ميزاني', 'ميزاني', 'برنامجي']));
});
