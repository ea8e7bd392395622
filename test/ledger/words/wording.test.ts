// Words that say something else than what is meant, and where they may stand all the same.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linesWith, nowhere, printed, textsUnder } from './printed.ts';

describe('Arabic', () => {
  test.each([
    [
      '«متداول» is a rumour in circulation: only the talk of unnamed sources is',
      /متداول/,
      /nvidia-in-africa|articles\/004|conflicts/,
    ],
    ['«متم» is Moroccan office language', /متمّ? /, nowhere],
    ['«عون تقني» is a technical agent', /عون(?:ا)? تقني/, nowhere],
    ['«معامل القدرة» is the power factor', /معامل القدرة/, nowhere],
    ['«غير مألوفة» is unfamiliar, not unconventional', /العسكرية غير المألوفة|عسكرية غير مألوفة/, nowhere],
    ['«خط المثال» is the line of the example', /(?:خط|من) المثال(?!ي)/, nowhere],
    ['«قمر خفيض» is no term', /خفيض/, nowhere],
    ['a tatweel before the article', /ـال/, nowhere],
    ['«الأداء» is performance outside Morocco', /وسائل للأداء قوامها|أنظمة الأداء|مبادرة الأداء/, nowhere],
    ['racks are «خزائن»; «خزانات» are tanks', /خزانات(?! (?:ال)?ملح)/, nowhere],
    ['customers are «زبائن»', /زبنا[ءئ]/, nowhere],
    ['a bank is «بنك»', /(?<![ء-ي])(?:ال)?مصا?رف(?![ء-ي])/, nowhere],
    ['a turbine is «توربين»', /عنفة/, nowhere],
    ['a dish is «صحن»', /(?<![ء-ي])(?:ال|لل)?(?:طبق|أطباق)(?![ء-ي])/, nowhere],
    ['an assembly line is «خط التجميع»', /خط الأنابيب|مراحل الأنابيب/, nowhere],
    ['a checkpoint is «نقطة حفظ»', /نق(?:طة|اط) (?:ال)?استئناف/, nowhere],
    ['a micro-batch is «دفعة صغيرة»', /دفع(?:ة|ات) (?:ال)?صغرى|الدفعة الصغرى/, nowhere],
    ['computers are «حوسبة», not «معلوميات»', /أجهزة المعلوميات/, nowhere],
    ['a list is published, not held', /تمسك [^.]{0,20}لائحة/, nowhere],
    ['dice are «أحجار نرد»', /نرود/, nowhere],
    ['what is drawn is not named by a colour', /الخط النحاسي/, nowhere],
    ['«كقاعدة» for "as" is a calque', /كقاعدة|كأمر |كشريك|كمركز/, nowhere],
    ['«احتاج» takes «إلى»', /[يتنأ]حتاج(?:ه|ها|هما|هم)(?![ء-ي])/, nowhere],
    ['«وثق» takes the letter «ب»', /(?<![ء-ي])[يتنأ]ثق(?:وا|ون)? في(?![ء-ي])/, nowhere],
    ['an hour takes «في»', /على الساعة|يفرغ على/, nowhere],
    [
      'a range is «مدى»; «المجال» is that of linked chips',
      /المجال مجال|المجال (?:المعقول|المنشور|الواسع)|والمجال من|المجال: \d|ومجاله|بلا مجال|مجالا لا/,
      nowhere,
    ],
    ['what is made up is «مصطنع»', /الطقس المصنوع|سن(?:ة|وات) مصنوعة/, nowhere],
    ['installed power has its shadda; without it a vehicle', /القدرة المركبة/, nowhere],
    ['scripts of a page are «جافاسكريبت»', /البرمجة النصية|بلا برمجيات/, nowhere],
    ['the reader’s device is «جهاز»', /على كل آلة/, nowhere],
    [
      'without its shadda another word: peace, a battle, loaded',
      /(?<![ء-ي])(?:السلم|سلم|موقعة|العداد|مجمعات|(?:ال)?مسم(?:ى|اة)|تسمى|تُسمى|التسرب)(?![ء-ي])/,
      nowhere,
    ],
    ['a law in force is «ساري المفعول»; «قيد التنفيذ» is under way', /قانون[^.؛]*قيد التنفيذ/, nowhere],
    ['a liquid leaks, not its tank', /تسرّ?ب خزان/, nowhere],
    ['«كبرى» is no plural', /كبرى (?:ال)?مراكز/, nowhere],
    ['a chip is «رقاقة»', /شريح(?:ة|تا|تي)|(?<![ء-ي])(?:ال)?شرائح/, nowhere],
    [
      'a list is «لائحة»; «القائمة» is the menu',
      /(?<![ء-ي])(?:وال|بال|ال|و)?قائمة (?!بذاتها|من قبل)(?=[ء-ي(])|(?:من|في) القائمة|معالج القوائم/,
      nowhere,
    ],
    ['a European regulation is «نظام»; a list is «لائحة»', /لائحة المجلس/, nowhere],
    ['Western Sahara is feminine: «وهو» would be its coast', /صحراء الغربية، وهو/, nowhere],
    ['Noor, Twitter and GB200 are feminine', /يجمع نور|علّق تويتر|GB200 بأنه(?!ا)/, nowhere],
    ['a hamza before «و» stands on it', /[ء-ي]أوا(?![ء-ي])/, nowhere],
    ['a gradient has one spelling', /تدرّج/, nowhere],
    [
      'a noun after a decimal number is singular',
      /\d,\d+ (?:ساعات|دقائق|ثوان|أيام|أشهر|سنوات|مرات|أعطال|توقفات|معالجات|خزائن)(?![ء-ي])/,
      nowhere,
    ],
  ])('%s', (_, pattern, allowed) => {
    expect(linesWith(pattern, allowed)).toEqual([]);
  });

  test('a number in a sentence of a seed has its decimal comma; only versions and papers have points', () => {
    const named =
      /(?:arXiv:?|الفقرة|القسم|Llama|Inference|Training|CC BY) ?v?[\d.]+|(?<=الإصدار |الإصدارات من |إلى )2\d\.\d\d|en: "[^"]*"|«[^»ء-ي]*»/g;
    const pointed = textsUnder('seeds', ['.yaml'])
      .filter(({ file }) => !file.includes('/sites/'))
      .flatMap(({ file, text }) =>
        text
          .split('\n')
          .flatMap((line) => line.match(/[^"]*[ء-ي][^"]*/g) ?? [])
          .filter((words) => /(?<![\w.-])\d+\.\d+(?!\w|\.\d)/.test(words.replace(named, '')))
          .map((words) => `${file}: ${words}`),
      );
    expect(pointed).toEqual([]);
  });

  test('no name of a loss or of useful work has a second one in the interface', () => {
    const { simulator } = JSON.parse(readFileSync('content/ui/ar.json', 'utf8'));
    const said = JSON.stringify(simulator);
    for (const second of ['الناتج', 'ناتجا نافعا', 'دون ذروتها', 'المردود المفيد', 'كفاءة استعمال الطاقة'])
      expect(said).not.toContain(second);
    expect(simulator.causes.idleAndSpareGpus).toBe(simulator.plane.strata.idle);
    expect(simulator.causes.coolingAndOtherIt).toBe(simulator.plane.strata.cooling);
    expect(simulator.causes.recomputation).toBe(simulator.pageOnly.layout.recompute);
    expect(simulator.causes.kernelEfficiency).toContain(simulator.plane.strata.peak);
  });

  test('in the interface a unit is a word, not Latin letters', () => {
    const { text } = printed.find(({ file }) => file === 'content/ui/ar.json') ?? { text: '' };
    expect(text).toContain('ميغاواط');
    const values = text.replace(/^\s*"[^"]+":/gm, '');
    expect(values.match(/.*(?<![A-Za-z])(?:[kMG]W|[kMGT]Wh|ms)(?![A-Za-z]).*/g) ?? []).toEqual([]);
  });

  test('in the interface random sampling is not the word for drawing electricity, nor a thread a labourer', () => {
    const { text } = printed.find(({ file }) => file === 'content/ui/ar.json') ?? { text: '' };
    expect(text).not.toMatch(/السحوب|"يسحب"|المسحوب|عمّال|عاملان/);
    expect(text).not.toMatch(/المضبوط/);
  });
});

/** Words that point to a line before, or name one who is known from there: the first sentence of a line has none of them. */
const pointing: Record<string, RegExp> = {
  ar: /(?<![ء-ي])(?:[فب]?(?:ذلك|تلك|هذه?)|هناك|كهذه?|عنده|المديرة (?!ال)[ء-ي]*|الجانبان|الطرف(?:ان|ين)|في الفريق)(?![ء-ي])|(?:المكتب|التقرير|الحدث|التقدير|الأدنى) نفسه/,
  en: /\b(?:this|these|Those|[Ss]uch an?|That energy|[Tt]he same (?:minimum|estimate|event|utility)|The director|Both sides|the team)\b/,
  fr: /(?<!\p{L})(?:[Uu]ne? tel(?:le)?|[Dd]e tels|[Cc]e(?:t|tte|s) (?!données|chances)|[Cc]e (?!qu|sont|moment)|[Ll][ea] même |La directrice (?!am)|Les parties|l’équipe (?!d[eu] ))/u,
};

/** A line of evidence also stands alone, on a card and among results: its subject is in it. */
const leaning: Record<string, RegExp> = {
  ar: /ar: "?(?:كانت? في |و(?:أن|عليه|من|مع|في |قد |ال|يضيف|يرى|ينبغي|تدخل|تستهدف|وعدت|بذلك|هذا)|أو |بل |ثم |ذلك |تلك )/,
  en: /en: "?(?:It|They|He|She|Its|Their|His|Her|Or|And|These|Those)\b/,
  fr: /fr: "?(?:Il (?!faut)|Elles? |Ils |Ce (?!qu)|Cela |Et |Ou |Son |Sa |Ses )/,
};

test.each(Object.keys(leaning))('no claim or verdict in %s leans on the line before it', (language) => {
  const claims = textsUnder('seeds/articles', ['.yaml']).flatMap(({ file, text }) =>
    [...text.matchAll(/id: (\S+)[\s\S]*?statement:\n((?: {6}.*\n)+)/g)].map(
      ([, id, statement = '']): [string, string] => [`${file}: ${id}`, statement],
    ),
  );
  const verdicts = textsUnder('seeds/promises', ['.yaml']).flatMap(({ file, text }) =>
    [...text.matchAll(/looked:\n((?: {6}.*\n)+)/g)].map(([, looked = '']): [string, string] => [
      file,
      looked,
    ]),
  );
  expect(claims.length).toBeGreaterThan(200);
  expect(verdicts.length).toBeGreaterThan(15);
  expect(
    [...claims, ...verdicts]
      .filter(([, statement]) => leaning[language]?.test(statement))
      .map(([name]) => name),
  ).toEqual([]);
});

test.each(Object.keys(pointing))('no line of evidence in %s points out of itself', (language) => {
  const lines = [
    ...textsUnder('seeds/articles', ['.yaml']),
    ...textsUnder('seeds/evidence', ['.yaml']),
    ...textsUnder('seeds', ['derived.yaml']),
  ].flatMap(({ file, text }) =>
    [...text.matchAll(/id: (\S+)[\s\S]*?\n {2,4}statement:\n((?: {4,}.*\n)+)/g)].map(
      ([, id, said = '']): [string, string] => [
        `${file}: ${id}`,
        said.match(new RegExp(`^ +${language}: ([\\s\\S]*?)(?=\\n +(?:en|ar|fr):|$)`, 'm'))?.[1] ?? '',
      ],
    ),
  );
  expect(lines.length).toBeGreaterThan(300);
  expect(
    lines
      .filter(([, said]) => pointing[language]?.test(said.split(/[.؛;:] /)[0] ?? ''))
      .map(([name]) => name),
  ).toEqual([]);
});

test('no number in a sentence of a seed is written as a program writes it', () => {
  const written = textsUnder('seeds', ['.yaml']).flatMap(({ file, text }) =>
    [...text.matchAll(/\b(?:ar|en|fr|text): "((?:[^"\\]|\\.)*)"/g)]
      .filter(([, words = '']) => /(?<![\w.-])\d+(?:\.\d+)?[eE]\+?\d+(?![\w-])/.test(words))
      .map(([words]) => `${file}: ${words.slice(0, 90)}`),
  );
  expect(written).toEqual([]);
});

describe('English', () => {
  test.each([
    ['different projects do not have the same chips', /\bsame chips\b/i, /guides\/en\/method/],
    ['a minimum is no "least value"', /\bleast (?:delay|round trip|values?|possible)\b/i, nowhere],
    ['"in a hundred" is per cent', /\bin a hundred\b/i, nowhere],
    ['a minimum is no "floor"', /\ba floor, (?:and )?no/i, nowhere],
    ['what is drawn is not named by a colour', /\bcopper line\b/i, nowhere],
    ['"grown in step" is in proportion', /\bgrow(?:n|s)? (?:almost )?in step\b/i, nowhere],
  ])('%s', (_, pattern, allowed) => {
    expect(linesWith(pattern, allowed)).toEqual([]);
  });

  test('a thousand in an English text of a seed is parted by a thin space; titles keep their comma', () => {
    const parted = textsUnder('seeds', ['.yaml'])
      .filter(({ file }) => !/\/(?:sites|articles|hardware|workloads)\//.test(file))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/\ben: "((?:[^"\\]|\\.)*)"/g)]
          .filter(([, words = '']) => /\d,\d{3}(?!\d)/.test(words.replace(/“[^”]*”/g, '')))
          .map(([words]) => `${file}: ${words}`),
      );
    expect(parted).toEqual([]);
  });

  test('no line breaks before the sign %', () => {
    const broken = ['ui', 'figures', 'lesson']
      .flatMap((folder) => textsUnder(`content/${folder}`, ['.json', '.yaml', '.mdx']))
      .map(({ file }) => ({ file, text: readFileSync(file, 'utf8') }))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/.*[\d}] %.*/g)].map(([line]) => `${file}: ${line.trim()}`),
      );
    expect(broken).toEqual([]);
  });
});
