// What is wrong with an own lesson, said in one language: a file of another hand brings keys and values, never our English.
import { describe, expect, test } from 'vitest';
import { type FaultWords, faultInWords } from '../../../src/lesson/own/faultInWords.ts';
import type { OwnFault } from '../../../src/lesson/own/ownLesson.ts';
import { defaultsOf, rulesOf } from '../../../src/simulator/inputs/rules.ts';
import { fill, languages, stringsOf } from '../../../src/site/locales.ts';
import { formatNumber } from '../../../src/text/numbers.ts';
import { seeds } from '../../simulator/seeds.ts';

const wordsIn = (lang: string): FaultWords => {
  const {
    lesson: { own },
    simulator: { problems },
  } = stringsOf(lang);
  return {
    ...own,
    expected: { ...own.expected, size: fill(own.expected.size, { mb: 2 }) },
    ranges: { ...own.ranges, comma: problems.comma, more: problems.more },
    named: {
      ...own.named,
      'scene.state': own.named.address,
      'scene.title': own.question,
      'scene.sentence': own.sentence,
    },
  };
};

const faults: OwnFault[] = [
  { field: 'file', received: '{', expected: 'json' },
  { field: 'file', received: { kind: 'bytes' }, expected: 'format' },
  { field: 'file', received: { kind: 'unread' }, expected: 'json' },
  { field: 'file', received: { kind: 'megabytes', n: 3 }, expected: 'size' },
  { field: 'address', received: '7', expected: 'scenes' },
  { field: '1', received: { kind: 'twice', line: 1 }, expected: 'once' },
  { field: 'scene.title', received: { kind: 'nothing' }, expected: 'scene' },
  { field: 'scene.state', received: '7', expected: 'address' },
];

describe('a fault', () => {
  test.each(faults)('in Arabic has no Latin word but the name of a format: %j', (fault) => {
    expect(faultInWords(fault, wordsIn('ar'), 'ar').replace('JSON', '')).not.toMatch(/\p{Script=Latin}/u);
  });

  test.each(languages)('in %s names the line where a key stands again', (lang) => {
    const said = faultInWords(
      { field: 'title', received: { kind: 'twice', line: 12 }, expected: 'once' },
      wordsIn(lang),
      lang,
    );
    expect(said).toContain('12');
    expect(said).not.toContain('{');
    if (lang !== 'en') expect(said).not.toContain('(line');
  });

  test.each(languages)('in %s an address that is none is not told to be what the field is called', (lang) => {
    const [name = '', rest = ''] = faultInWords(
      { field: 'scene.state', received: 'foo', expected: 'address' },
      wordsIn(lang),
      lang,
    ).split(/\s?:/u);
    expect(name).toBe(stringsOf(lang).lesson.own.named.address);
    expect(rest).not.toContain(stringsOf(lang).lesson.own.address);
  });

  test('of the form is named as the form names it, one of the address by its key', () => {
    const named = (field: string): string =>
      faultInWords({ field, received: '7', expected: 'title' }, wordsIn('en'), 'en');
    expect(named('scene.title')).toMatch(/^Question:/);
    expect(named('scene.state.mw')).toMatch(/^mw:/);
    expect(named('scenes.1.state.mw')).toMatch(/^scenes\.1\.state\.mw:/);
  });

  test.each(languages)('in %s writes sizes and counts as the page writes numbers', (lang) => {
    const counted: OwnFault[] = [
      { field: 'file', received: { kind: 'megabytes', n: 4295 }, expected: 'size' },
      { field: 'scenes', received: { kind: 'count', n: 4295 }, expected: 'room' },
      { field: 'title', received: { kind: 'twice', line: 4295 }, expected: 'once' },
    ];
    for (const fault of counted)
      expect(faultInWords(fault, wordsIn(lang), lang)).toContain(formatNumber(lang, 4295));
    expect(formatNumber(lang, 4295)).not.toContain('4295');
    // What a reader has written is read as it was written.
    const written = faultInWords({ field: 'file', received: '4295', expected: 'json' }, wordsIn(lang), lang);
    expect(written).toContain('4295');
  });

  test.each(languages)('in %s names a few of many choices and counts the others', (lang) => {
    const rule = rulesOf(seeds, defaultsOf(seeds)).work;
    const said = faultInWords({ field: 'scene.state', received: 'x', expected: rule }, wordsIn(lang), lang);
    expect(rule.kind === 'choice' && rule.choices.length).toBeGreaterThan(40);
    expect(said.length).toBeLessThan(400);
    expect(said).toContain('\u2068x\u2069');
  });
});
