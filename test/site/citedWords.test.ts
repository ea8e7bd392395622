// A cited phrase is underlined at its number or its last words, six at most, and loses nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citedWords } from '../../src/site/components/citing/citedWords.ts';
import { languages } from '../../src/site/locales.ts';

const counted =
  /^ (?:مر(?:ة|ات)|ضعف|معالج|خزا|منصب|خريج|درهم|ميغاواط|كيلومتر|times|chips|jobs|fois|puces|emplois)/u;
const numeral =
  /(?:^| )(?:[وبل]?(?:ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر)ة?|two|three|four|five|seven|nine|ten|deux|trois|quatre|cinq|sept|huit|neuf|dix)$/u;

test('no mark stands between a number and what it counts, where it would read as a second number', () => {
  const parted = ['explainers', 'guides', 'lesson'].flatMap((room) =>
    languages.flatMap((language) =>
      readdirSync(join('content', room, language)).flatMap((name) => {
        const text = readFileSync(join('content', room, language, name), 'utf8');
        return [...text.matchAll(/<(Claim|Computed)\b[^>]*>(.*?)<\/\1>([^<\n]*)/g)]
          .filter(([, , inside = '', next = '']) => {
            const { marked, after } = citedWords(inside);
            const end = marked.replace(/<[^>]*>/g, '').trimEnd();
            return counted.test(after || next) || (after !== '' && numeral.test(end));
          })
          .map(([citation]) => `${language}/${name}: ${citation}`);
      }),
    ),
  );
  expect(parted).toEqual([]);
});

describe('a cited phrase', () => {
  test.each([
    ['40 MW', '40 MW'],
    ['a first phase of 40 MW', 'a first phase of 40 MW'],
    [
      'a clean source that will meet the whole need of the centre',
      'whole need of the centre'.replace('whole ', ''),
    ],
    ['power stations of 2\u202f056 MW fired by coal, and more of them to come', '2\u202f056 MW fired'],
    ['بطاريات طاقتها 1\u00a0600 ميغاواط ساعة في عشرة مواقع من البلد', '1\u00a0600 ميغاواط ساعة'],
    ['اتفاق مع شركة «طاقة» (<bdi lang="en">TAQA</bdi>) على كهرباء متجددة كلها', 'على كهرباء متجددة كلها'],
    ['in a list that a union of industries of the sea keeps, <bdi>TAQA two</bdi>', '<bdi>TAQA two</bdi>'],
    ['on 24 March 2025, a note said that five states would follow', '24 March 2025'],
    ['in 2023 Morocco was a net buyer of 1\u202f853 GWh', 'in 2023'],
    ['a cable of 113\u00a0km long in a list of 2021', 'of 113\u00a0km long'],
    ['قال مؤسسها في نونبر 2025 إن 12\u00a0000 معالج وصلت', 'في نونبر 2025'],
    ['3\u00a0000 معالج أولا ثم 12\u00a0000 في ثلاث سنوات', '3\u00a0000 معالج أولا'],
    ['2026,', '2026'],
    ['the visit that the press had first put in the month of March 2025', 'of March 2025'],
  ])('%s carries its line under: %s', (phrase, marked) => {
    expect(citedWords(phrase).marked).toBe(marked);
  });

  test('is whole again when its parts are joined, and marks six words at most', () => {
    const word = fc.constantFrom('of', 'المركز', '40', 'MW,', '<b>two words</b>', '«نص»', '1\u00a0200', 'x.');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const phrase = words.join(' ');
        const { before, marked, after } = citedWords(phrase);
        expect(before + marked + after).toBe(phrase);
        expect(marked.trim()).not.toBe('');
        const count = marked.replace(/<[^>]*>/g, '').split(/\s+/).length;
        expect(count).toBeLessThanOrEqual(6);
      }),
    );
  });
});
