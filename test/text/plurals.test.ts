// Counted nouns take the form that their number asks for, in every language.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import arabic from '../../content/ui/ar.json';
import english from '../../content/ui/en.json';
import french from '../../content/ui/fr.json';
import { languages } from '../../src/site/locales.ts';
import { type PluralForms, plural } from '../../src/text/plurals.ts';
import { rangeWithUnit, unitSaysNumber, unitText } from '../../src/text/quantity.ts';

const tokens = arabic.simulator.settings.batchTokens;
const { million } = arabic.simulator.others;

describe('an Arabic noun after its number', () => {
  test.each([
    [0, '0 رمز'],
    [1, 'رمز واحد'],
    [2, 'رمزان'],
    [3, '3 رموز'],
    [10, '10 رموز'],
    [11, '11 رمزا'],
    [99, '99 رمزا'],
    [100, '100 رمز'],
    [102, '102 رمز'],
    [103, '103 رموز'],
    [111, '111 رمزا'],
    [16_777_216, '16\u00a0777\u00a0216 رمزا'],
  ])('%d', (count, words) => {
    expect(plural('ar', count, tokens)).toBe(words);
  });

  test.each([
    ['33,9', '33,9 مليون'],
    ['2', 'مليونان'],
    ['7', '7 ملايين'],
    ['16', '16 مليونا'],
    ['2\u00a0714', '2\u00a0714 مليونا'],
    ['1\u00a0200', '1\u00a0200 مليون'],
  ])('%s, as the page has rounded it', (shown, words) => {
    expect(plural('ar', shown, million)).toBe(words);
  });
});

test.each([
  [0, 'less than one'],
  ['0', 'less than one'],
  ['0.0', 'less than one'],
  ['0.1', '0.1 stops'],
  [1, '1 stop'],
])('words for none stand in any language that has them: %s', (count, said) => {
  const stops = { zero: 'less than one', one: '{n} stop', other: '{n} stops' };
  expect(plural('en', count, stops)).toBe(said);
});

test('an English noun is singular after one alone', () => {
  const gpus = { one: '{n} GPU', other: '{n} GPUs' };
  expect([0, 1, 2, 1000].map((count) => plural('en', count, gpus))).toEqual([
    '0 GPUs',
    '1 GPU',
    '2 GPUs',
    '1\u202f000 GPUs',
  ]);
});

test.each([
  ['en', '1', 'one'],
  ['en', '1.0', 'other'],
  ['en', '1.00', 'other'],
  ['en', '0.5', 'other'],
  ['fr', '1,0', 'one'],
  ['fr', '1,5', 'one'],
  ['fr', '2,0', 'other'],
  ['ar', '1,0', 'other'],
  ['ar', '2,0', 'other'],
  ['ar', '4,0', 'other'],
  ['ar', '11,0', 'other'],
  ['ar', '3,5', 'other'],
  ['ar', '4', 'few'],
])(
  'in %s a noun after %s has the form of the number as it is written, decimals too',
  (language, shown, form) => {
    const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
    expect(plural(language, shown, forms)).toBe(form);
  },
);

test('an English sentence of a figure has no verb that a count of one would break', () => {
  const folder = 'content/figures/en';
  for (const file of readdirSync(folder))
    expect(readFileSync(`${folder}/${file}`, 'utf8'), file).not.toMatch(
      /\{\w+\} (are|were|work|have|change|go)\b/,
    );
});

test('a French noun is singular after nothing and one, and plural after a million', () => {
  expect(
    [0, 1, 1.5, 2, 1_000_000].map((count) => plural('fr', count, french.simulator.settings.batchTokens)),
  ).toEqual(['0 token', '1 token', '1,5 token', '2 tokens', '1\u202f000\u202f000 tokens']);
});

describe('a unit in words follows its value', () => {
  const words = {
    language: 'ar',
    units: arabic.method.units,
    between: arabic.method.between,
    nounEnds: arabic.method.nounEnds,
  } as const;

  test.each([
    [4, 'bytes', 'بايتات'],
    [22, 'bytes', 'بايتا'],
    [130.8, 'elements', 'عنصر'],
    [14, 'kernels', 'نواة'],
    [4, 'hops', 'قفزات'],
    [29_000_000, 'tokens', 'رمز'],
    [12, 'kW', 'كيلوواط'],
    [300, 's', 'ثانية'],
    [6, 'h', 'ساعات'],
    [2, 'days', 'يومان'],
    [1, 's', 'ثانية واحدة'],
  ])('%d %s', (value, unit, written) => {
    expect(unitText(value, unit, words)).toBe(written);
  });

  test('that says one or two has no digit beside it: يومان, not 2 يوم', () => {
    const told = (value: number, unit: string): boolean => unitSaysNumber(value, unit, words);
    expect([told(2, 'days'), told(1, 's'), told(3, 'days'), told(1.5, 's'), told(2, 'kW')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    const inEnglish = { language: 'en', units: english.method.units };
    expect(unitSaysNumber(2, 'days', inEnglish)).toBe(false);
    expect(rangeWithUnit({ low: 1, high: 2, unit: 'bytes' }, words)).toBe(
      'أدناه \u2066بايت واحد\u2069 وأعلاه \u2066بايتان\u2069',
    );
    expect(rangeWithUnit({ low: 0.5, high: 1, unit: 's' }, words)).toBe(
      'أدناه \u20660,5\u2069 وأعلاه \u2066ثانية واحدة\u2069',
    );
  });

  test('a range by its upper end', () => {
    expect(rangeWithUnit({ low: 18, high: 26, unit: 'bytes' }, words)).toMatch(/ بايتا$/);
    expect(rangeWithUnit({ low: 18, high: 200, unit: 'bytes' }, words)).toMatch(/ بايت$/);
    expect(rangeWithUnit({ low: 20, high: 300, unit: 's' }, words)).toBe(
      'من \u206620\u2069 إلى \u2066300\u2069 ثانية',
    );
    expect(rangeWithUnit({ low: 5, high: 10, unit: 'percent' }, words)).toBe(
      'من \u20665\u2069 إلى \u206610\u00a0%\u2069',
    );
  });
});

type Node = string | { [key: string]: Node };

const isForms = (node: Node): node is PluralForms & { [key: string]: string } =>
  typeof node === 'object' && typeof node.other === 'string' && typeof node.one === 'string';

/** Sentences of the interface by path; forms of counted nouns are left out. */
function sentencesOf(node: Node, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (isForms(node)) return [];
  return Object.entries(node).flatMap(([key, child]) => sentencesOf(child, `${path}.${key}`));
}

test('no Arabic sentence sets one fixed form of a counted noun after a number that changes', () => {
  const strings = JSON.parse(readFileSync('content/ui/ar.json', 'utf8')) as Node;
  const noun =
    /\{\w+\} (رمز|معالج|خز|قاع|ثاني|ثوان|ميلي|دقيق|دقائق|مليون|ملايين|مر[ةا]|تدريب|يوم|أيام|قياس|سطر|أسطر|قول|نتيج|عامل|عمّال|خطو|طبق)/u;
  expect(sentencesOf(strings).filter(([, sentence]) => noun.test(sentence))).toEqual([]);
});

test.each(languages)('every counted noun in %s has the forms that the language has', (language) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
  const strings = JSON.parse(readFileSync(`content/ui/${language}.json`, 'utf8')) as Node;
  const found: string[] = [];
  const look = (node: Node, path: string): void => {
    if (typeof node === 'string') return;
    if (isForms(node)) {
      // Words for none may stand in any language.
      const own = Object.keys(node).filter((form) => form !== 'zero' || forms.includes('zero'));
      if (own.sort().join() !== forms.join()) found.push(path);
      return;
    }
    for (const [key, child] of Object.entries(node)) look(child, `${path}.${key}`);
  };
  look(strings, '');
  expect(found).toEqual([]);
});
