// What of a reader's own part could not be used, in the reader's language: no word of another stands outside of names.
import { describe, expect, test } from 'vitest';
import { refusalCodes } from '../../../src/seeds/own/refusal.ts';
import { unitCodes, unitSymbols } from '../../../src/seeds/own/unitNames.ts';
import { addPartsOf } from '../../../src/simulator/inputs/address/ownInAddress.ts';
import type { PartProblem } from '../../../src/simulator/inputs/own/addOwnParts.ts';
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
  ['peak', '{"acc": {"like": "H100-SXM", "peakTflops": {"bf16": null}}}'],
  ['narrowNotSparse', '{"acc": {"like": "H100-SXM", "peakTflops": {"fp8": 3958}}}'],
  ['denseNotSparse', '{"acc": {"like": "H100-SXM", "peakTflops": {"bf16": 1979}}}'],
  ['modelId', '{"work": {"id": "none"}}'],
  ['divisor', '{"work": {"id": "llama-3-1-405b", "kvHeads": 7}}'],
  ['noSuchUnits', '{"acc": {"like": "A100-SXM-80GB", "peakTflops": {"bf16": 312, "fp8": 624}}}'],
  ['dense', '{"acc": {"like": "H100-SXM", "peakTflops": {"bf16": 100}}}'],
  ['yesOrNo', '{"work": {"id": "llama-3-1-405b", "gatedMlp": 1}}'],
  ['wholeHead', '{"work": {"layers": 2, "hidden": 100, "heads": 3, "vocab": 2000, "sequence": 64}}'],
  ['latentRank', '{"work": {"id": "llama-3-1-405b", "attention": {"kind": "mla"}}}'],
  ['mostExperts', '{"work": {"id": "mixtral-8x7b", "experts": {"count": 2, "active": 3, "ffn": 64}}}'],
  [
    'mostLayers',
    '{"work": {"id": "mixtral-8x7b", "experts": {"count": 2, "active": 1, "ffn": 64, "denseLayers": 99}}}',
  ],
  ['weights', '{"work": {"id": "llama-3-1-405b", "parametersB": 70}}'],
  ['number', '{"acc": {"like": "H100-SXM", "hbmGBytes": 640}}'],
  ['number', '{"acc": {"like": "H100-SXM", "hbmTBytesPerS": 3350}}'],
  ['number', '{"acc": {"like": "H100-SXM", "peakTflops": {"bf16": 0.989}}}'],
  ['number', '{"acc": {"like": "H100-SXM", "scaleOutGBytesPerSPerGpu": 400}}'],
  ['number', '{"acc": {"like": "H100-SXM", "scaleOutGBytesPerSPerGpu": 3200}}'],
  ['number', '{"acc": {"like": "H100-SXM", "hbmTBytesPerS": 26.8}}'],
  ['number', '{"acc": {"like": "H100-SXM", "hbmTBytesPerS": 13}}'],
  ['number', '{"acc": {"like": "H100-SXM", "gpusPerRack": 1000}}'],
  ['number', '{"acc": {"like": "GB200-NVL72", "rackKw": 132000}}'],
  ['number', '{"acc": {"like": "H100-SXM", "scaleUpDomain": 2.5}}'],
  ['number', '{"acc": {"like": "H100-SXM", "scaleUpRatio": 100}}'],
  ['number', '{"work": {"id": "llama-3-1-405b", "vocab": 128}}'],
  ['number', '{"work": {"id": "llama-3-1-405b", "parametersB": 405000000000}}'],
  ['number', '{"work": {"id": "llama-3-1-405b", "parametersB": 405000}}'],
];

const POWER_OF_TEN = /^10[⁶⁹]$/;

/** Whether what an isolate holds is a name, a number, or what the reader wrote. */
function isSameInEveryLanguage(text: string, own: string, { field, broken }: PartProblem): boolean {
  const values = 'code' in broken ? Object.values(broken.values).map(String) : [];
  const isWritten = [own, own.replaceAll(' ', ''), JSON.stringify(own)].some((all) => all.includes(text));
  return (
    isWritten || text === field || values.includes(text) || POWER_OF_TEN.test(text) || text === String(+text)
  );
}

/** Text outside the isolates, which hold names and values as they were written. */
const ownWords = (line: string): string => line.replace(/\u2066[^\u2069]*\u2069/g, '');

describe.each(languages)('in %s', (language) => {
  const words = stringsOf(language).simulator;

  test('every rule and every unit has its words', () => {
    expect(Object.keys(words.load.refusals).toSorted()).toEqual(refusalCodes.toSorted());
    expect(Object.keys(words.load.unitNames).toSorted()).toEqual([...unitCodes, ...unitSymbols].toSorted());
  });

  test.each(parts)('%s: %s', (code, own) => {
    const { problems } = addPartsOf(`?own=${encodeURIComponent(own)}`, fresh());
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    if (!problem) return;
    expect('code' in problem.broken ? problem.broken.code : 'number').toBe(code);
    const line = partProblemInWords(problem, words, 'en');
    expect(ownWords(line)).not.toContain('{');
    expect(line).not.toContain('undefined');
    // A unit is written as the language writes it.
    if (language === 'ar') expect(ownWords(line).replace('JSON', '')).not.toMatch(/[a-z]/i);
    if (language === 'fr') expect(line).not.toMatch(/\b[kMGT]B\b/);
    for (const [, text = ''] of line.matchAll(/\u2066([^\u2069]*)\u2069/g))
      expect(isSameInEveryLanguage(text, own, problem), text).toBe(true);
  });
});
