// What a page isolates inside an Arabic sentence.
import { describe, expect, test } from 'vitest';
import { foreignRuns } from '../../../src/text/runs/foreignRuns.ts';

const isolated = (sentence: string): string[] =>
  foreignRuns(sentence).flatMap(({ text, kind }) => (kind === 'own' ? [] : [`${kind}: ${text}`]));

describe('a sentence isolates', () => {
  test.each([
    ['a name of several words', 'تصميم Vertiv GB200 المرجعي', ['latin: Vertiv GB200']],
    ['a name after a conjunction', 'بين Hopper وAmpere، والمجال واسع', ['latin: Hopper', 'latin: Ampere']],
    ['a quantity with its unit', 'نحو 132 kW في الخزانة', ['latin: 132 kW']],
    ['a percentage', 'متوسط الخطأ 11 %. والمجال', ['sign: 11 %']],
    ['a formula without letters', 'في 54 يوما: 419 / 54 / 16,384', ['sign: 419 / 54 / 16,384']],
    ['brackets inside a formula', 'الصيغة B* / L^(1/0.21)، وفيها', ['latin: B* / L^(1/0.21)']],
    ['brackets with spaces inside', 'زمن s·L·h²(1 + s/6h) هنا', ['latin: s·L·h²(1 + s/6h)']],
    ['a formula after its equals sign', 'زمن الخطوة = 8 / (2·n per GPU)، وهو', ['latin: 8 / (2·n per GPU)']],
    ['no brackets around a name', 'الصف (arXiv 2407.21783، الجدول 5)', ['latin: arXiv 2407.21783']],
    ['no number alone', 'من 5 إلى 14.5، و16,384 معالجا', []],
    ['no number in brackets after a year', 'استقصاء سنة 2025 (1.54) كله', []],
    ['no sign alone', 'الرؤوس × المتتالية', []],
  ])('%s', (_, sentence, runs) => {
    expect(isolated(sentence)).toEqual(runs);
  });
});

test('the runs joined are the sentence', () => {
  const sentence = 'من GB200 (رأيناه منقولا): نحو 10 %، أو 0.5 من NCCL (tuning.cc).';
  expect(
    foreignRuns(sentence)
      .map(({ text }) => text)
      .join(''),
  ).toBe(sentence);
});
