// What of a reader's own part could not be used, in the reader's language: no word of another stands outside of names.
import { describe, expect, test } from 'vitest';
import { refusalCodes } from '../../../src/seeds/own/refusal.ts';
import { addPartsOf } from '../../../src/simulator/inputs/address/ownInAddress.ts';
import { partProblemInWords } from '../../../src/simulator/panels/load/stateProblemWords.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';
import { seeds } from '../seeds.ts';

const fresh = () => ({ ...seeds, accelerators: [...seeds.accelerators], workloads: [...seeds.workloads] });

/** Each part breaks one rule. */
const parts: [code: string, own: string][] = [
  ['json', '{'],
  ['fields', '{"acc": []}'],
  ['oneOf', '{"acc": {"like": "H100-SXM", "colour": 3}}'],
  ['likeId', '{"acc": {"like": "none"}}'],
  ['letters', '{"acc": {"like": "H100-SXM", "id": "a b"}}'],
  ['peak', '{"acc": {"like": "H100-SXM", "peakTflops": {"fp8": 2000}}}'],
  ['denseNotSparse', '{"acc": {"like": "H100-SXM", "peakTflops": {"bf16": 1979}}}'],
  ['modelId', '{"work": {"id": "none"}}'],
  ['divisor', '{"work": {"id": "llama-3-1-405b", "kvHeads": 7}}'],
  ['number', '{"acc": {"like": "H100-SXM", "hbmGBytes": 640}}'],
];

/** Text outside the isolates, which hold names and values as they were written. */
const ownWords = (line: string): string => line.replace(/\u2066[^\u2069]*\u2069/g, '');

describe.each(languages)('in %s', (language) => {
  const words = stringsOf(language).simulator;

  test('every rule has its words', () => {
    expect(Object.keys(words.load.refusals).toSorted()).toEqual(refusalCodes.toSorted());
  });

  test.each(parts)('%s: %s', (code, own) => {
    const problems = addPartsOf(`?own=${encodeURIComponent(own)}`, fresh());
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    if (!problem) return;
    expect('code' in problem.broken ? problem.broken.code : 'number').toBe(code);
    const line = partProblemInWords(problem, words);
    expect(ownWords(line)).not.toContain('{');
    expect(line).not.toContain('undefined');
    if (language === 'ar') expect(ownWords(line).replace('JSON', '')).not.toMatch(/[a-z]{2}/i);
  });
});
