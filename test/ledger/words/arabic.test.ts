// Arabic that a reader misread: words with two meanings, turns of another language, marks that a heading needs.
import { describe, expect, test } from 'vitest';
import { linesWith, nowhere, printed } from './printed.ts';

describe('no page prints', () => {
  test.each([
    [
      'an address is «رابط»; «عنوان» is a title',
      /(?<![ء-ي])[وفبلك]?(?:ال|لل)?عنوان(?:ه|ها|ا)?(?![ء-ي])/,
      /explainers|glossary|seeds/,
    ],
    [
      '«جواب» answers a question; a rival gets «ردّ», a wish «استجابة»',
      /جواب(?:ا|نا|ه|ها)? ل(?!ا )[ء-ي]|جواب رغبة/,
      nowhere,
    ],
    [
      'a multiple is «ضعف»; «مثل … مرة» is "N times as"',
      /مثل (?:ما|أول) [^.؛]{0,80}مر[ةا]|مر(?:ة|ات)(?:<\/\w+>)? قدر/,
      nowhere,
    ],
    ['«بضعفين» after «أسرع» is two or three', /أسرع [^.،]{0,30}بضعف/, nowhere],
    ['«بضعة» has its noun', /(?<![ء-ي])بضعة?[.:،؛]/, nowhere],
    ['a thousand million has one plural, «مليارات»', /ملايير/, nowhere],
    ['a unit of power does not decline', /(?:ميغا|كيلو|غيغا|تيرا)واط(?:ا|ين)(?![ء-ي])/, nowhere],
    ['a bit is no decimal place', /خانات كل/, nowhere],
    ['"more chips, more stops" has a verb', /[ء-ي] (?:أقل|أكثر)، [ء-ي]+ (?:أسرع|أبطأ|أكثر|أقل)/, nowhere],
    ['a weight of a model is «وزن»', /لكل معامل|معاملات النموذج|معاملاته ورموز/, nowhere],
    ['a scale of numbers is «معامل تحجيم»; «سلّم» is a ladder', /بسلّم|سلالم الكتل|سلّمها/, nowhere],
    ['nodes train a model, they are not trained', /تدرّ?بت \d/, nowhere],
    [
      'a machine without work draws power; «موصول» is plugged in',
      /مشغَّل[اة] بلا عمل|موصول(?:ة|ا)? بالكهرباء/,
      nowhere,
    ],
    [
      'after 11 to 99 the counted noun is accusative; only before an indefinite genitive it is bare',
      /(?<!,\d*)(?:1[1-9]|[2-9]\d)(?:<\/\w+>)? (?:ضعف|معالج|يوم|شهر|منصب|رمز|خيط|توقف|مشروع|طالب|خريج|شخص|كيلومتر)(?![ء-ي]| رسوميات)/,
      nowhere,
    ],
    ['with a fraction from ten up no bare «ضعف»: «مضروبا في»', /\d\d,\d+ ضعف/, nowhere],
    ['"doubles N times" is 2 to the N: «يُضرب في»', /ت?ضاعف[^.؛،]{0,60}\d|تسارع [^.؛،]{0,60}\d/, nowhere],
    ['one more is «إضافي»; «زائد» is superfluous', /رمز(?:ا)? زائد/, nowhere],
    ['«منذ ذلك» has its noun', /منذ ذلك(?! ال)/, nowhere],
    ['a span has «من … إلى» or «بين … و»', /مرتين إلى|بمقدار [\d,]+ إلى|عشرات(?: [ء-ي]+)? إلى/, nowhere],
    ['«أسرع مرات» takes its amount with «ب»', /(?:أسرع|أبطأ) (?:مرات|مرتين)/, nowhere],
    ['a default is «معتاد»; «افتراضي» is virtual', /الموقع الافتراضي/, nowhere],
    [
      'a matrix of a product is «مصفوفة»; «معامل» is a scale',
      /نقل المعاملات|operands: [^:]*معاملات|(?:تكميم|تحويل|التحويل على) المعامل/,
      nowhere,
    ],
    ['«قيم طبيعية» are natural numbers', /قيم طبيعية/, nowhere],
    ['useful time exceeds 90 %, not a record', /سجلّ Llama 3(?: الذي يفوق|، وهو فوق)/, nowhere],
    ['one power to another is «نسبة»', /(?<!نسبة [^.،؛:]{0,40})إلى (?:استهلاك المركز|الاستهلاك)/, nowhere],
    [
      'what a site takes is «استهلاك»; «حمل» is carrying',
      /(?<![ء-ي])(?:و|ب|ل)?(?:ال)?حمل قدره|الحمل(?![ء-ي])/,
      nowhere,
    ],
    [
      'a number at random is «يُختار» or «يُولّد»; «يسحب» draws power',
      /(?<![ء-ي])[وف]?[يت]ُ?سحب (?:تأخر|الأعداد|الثوابت|المتأخر)|الخطوات المسحوبة|والمسحوب|(?:قبل ال|كل |مكانه )سحب/,
      nowhere,
    ],
    ['power is there: «متوفرة»', /الكهرباء (?:الآن )?حاضرة|(?<![ء-ي])[وفل]*ت?حضرت? الكهرباء/, nowhere],
    ['a failure is dealt with; «الرد على» answers a question', /الرد على العطل|يرد عليه(?![ء-ي])/, nowhere],
    [
      'an imperative that is another word without its vowel has it',
      /(?<![ء-ي])(?:قس|انس|تبن)(?![ء-ي\u064b-\u0652])/,
      nowhere,
    ],
    ['many models are «نماذج كثيرة»', /عدة نماذج|تدريبات كثيرة (?:معا|مستقلة)/, nowhere],
    ['the name of the page of the method has its question mark', /كيف يعمل النموذج(?!؟)/, nowhere],
    ['a course is «تكوين»; «تداريب» are internships', /تداريب/, nowhere],
    [
      'what a machine reads is «بيانات»; «معطيات» are personal data of the law, or what one goes by',
      /معطيات(?! الشخصية| عن المشروع| متطابقة|ها)/,
      nowhere,
    ],
    [
      'money of a central bank is «العملة الرقمية للبنك المركزي»',
      /(?:النقد|[اأ]لنقود) الرقمي|نقود [ء-ي ]*الرقمية/,
      nowhere,
    ],
    ['advanced technology is «تقنيات متقدمة»', /تكنولوجيا متقدمة/, nowhere],
    ['medicine over the network is «الطب عن بعد»', /العلاج عن بعد/, nowhere],
    ['the national utility has its name', /المكتب الوطني(?! للكهرباء والماء)/, nowhere],
    ['TAQA stands in quotation marks: bare it is energy', /شركة طاقة (?!متجددة)[^"]|موطن شركة طاقة/, nowhere],
    [
      '«قدم» is a foot; who comes from a country «جاء»',
      /(?<![ء-ي])[وف]?قدم(?:ت|وا|ا)?(?![ء-ي\u064b-\u0652])/,
      nowhere,
    ],
    ['«في ثانية» is within a second: a second thing has its noun', /في ثانية(?![ء-ي])/, nowhere],
    ['what is planned is an act: «يُزمع» has a verbal noun', /[تي]ُزمع (?!تجهيز|بناؤ|إقام|إنجاز)/, nowhere],
    [
      'a training stops, the current is cut: «انقطاع» is of electricity',
      /(?<!(?:بلا|دون) )انقطاع/,
      /glossary/,
    ],
    ['security of computers is «الأمن السيبراني»', /أمن المعلومات/, nowhere],
    ['fewer stops: «توقفاته أقل»', /[يت]توقف (?:أقل|أكثر)/, nowhere],
    ['at noon is «وقت الظهيرة»', /(?<![ء-ي])حول (?:ال)?ظهر/, nowhere],
    ['a surplus to the good of one is no flow to him', /(?:رصيد|ميزان) الكهرباء/, nowhere],
    ['a record has its shadda', /(?<![ء-ي])(?:و|ب|ال)?سجل(?:ا|ان|ين)?(?![ء-ي\u064b-\u0652])/, nowhere],
  ])('%s', (_, pattern, allowed) => {
    expect(linesWith(pattern, allowed)).toEqual([]);
  });
});

test('a percentage is one run, with its sign at the right of its number', () => {
  const bare = /(?<!\u2066±?)\{\w+\} %/;
  expect(linesWith(bare, /^(?!.*[\\/]ar(?:[\\/]|\.json))/)).toEqual([]);
});

test('a heading that asks ends in a question mark', () => {
  const asks = /^(?:و?ماذا|كيف|أين|هل|كم|لماذا|متى|أي|إلى ماذا|ما (?:الذي|أقدم|جودته)|من [ء-ي]+ بمن،?) /;
  const headings = printed
    .filter(({ file }) => /content\/[a-z]+\/ar\/.*mdx$/.test(file))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/<H2[^>]*>(.*?)<\/H2>|^title: (.*)$/gm)].map(([, heading, title]) => [
        file,
        `${heading ?? title ?? ''} `,
      ]),
    );
  expect(headings.length).toBeGreaterThan(60);
  expect(headings.filter(([, heading = '']) => asks.test(heading) && !/[؟?]/.test(heading))).toEqual([]);
});

test('a heading of the interface that asks ends in a question mark', () => {
  const asks = /^(?:و?ماذا|أين|هل|لماذا|متى|أي|ما الذي|من [ء-ي]+ بمن) /;
  const { text = '' } = printed.find(({ file }) => file === 'content/ui/ar.json') ?? {};
  const texts = [...text.matchAll(/^\s*"\w+": "(.*)",?$/gm)].map(([, said = '']) => said);
  expect(texts.length).toBeGreaterThan(1000);
  // A sentence has its full stop, the name of an axis its unit.
  expect(texts.filter((said) => asks.test(said) && !/[؟.]|، %$/.test(said))).toEqual([]);
});

test('the notes of a lesson speak to one teacher', () => {
  const notes = printed
    .filter(({ file }) => file.includes('content/lesson/ar'))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/<Notes>([\s\S]*?)<\/Notes>/g)].flatMap(([, said = '']) =>
        (said.match(/(?<![ء-ي])[وف]?(?:[اأ][ء-يّ]{2,5}|قارن)وا(?:ها|ه)?(?![ء-ي])/g) ?? []).map(
          (word) => `${file}: ${word}`,
        ),
      ),
    );
  expect(notes).toEqual([]);
});
