// JSON from anybody: 10,000 hostile texts for each command end in an answer or in a message that names what is wrong.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goodputAnswers } from '../../src/cli/goodput.ts';
import { predictAnswers } from '../../src/cli/predict.ts';
import { readRunList } from '../../src/cli/runList/runList.ts';
import { siteRequest } from '../../src/cli/site/siteRequest.ts';
import { readModelSeeds } from '../../src/seeds/readModelSeeds.ts';
import { SeedError } from '../../src/seeds/seedError.ts';

const seeds = readModelSeeds('seeds');
const fields = {
  predict: [
    'id',
    'model',
    'accelerator',
    'gpus',
    'tensor',
    'pipeline',
    'context',
    'data',
    'expert',
    'globalBatch',
    'sequence',
    'precision',
    'experts',
    'attention',
  ],
  goodput: ['id', 'gpus', 'days', 'mtbfHours', 'checkpoint', 'mode', 'restartBaseS', 'detectS', 'seed'],
  site: ['id', 'sizesMw', 'use', 'acc', 'work', 'pue', 'it', 'prec', 'batch', 'mode', 'kind'],
};
const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.double({ noNaN: true }).map((value) => (Number.isFinite(value) ? value : 1e308)),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '',
    '\ud800',
    '-0',
    '1e999',
    'H100',
    'llama3-8b',
    0,
    -1,
    2 ** 53,
    1e-300,
  ),
);
/** A text of one run, of many, of another JSON value, or of none, with marks lost or added. */
const textsOf = (names: readonly string[]): fc.Arbitrary<string> => {
  const key = fc.oneof(fc.constantFrom(...names), fc.constantFrom('__proto__', 'constructor', 'unknown', ''));
  const run = fc
    .array(fc.tuple(key, hostile), { maxLength: 6 })
    .map(
      (entries) =>
        `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
    );
  const whole = fc.oneof(
    run,
    fc.array(run, { maxLength: 3 }).map((runs) => `[${runs.join(',')}]`),
    fc.json(),
  );
  const cut = fc.tuple(whole, fc.nat(60)).map(([text, at]) => text.slice(0, at));
  return fc.oneof(
    { weight: 6, arbitrary: whole },
    { weight: 1, arbitrary: cut },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
};

const doors: [name: keyof typeof fields, answer: (text: string) => unknown][] = [
  ['predict', (text) => JSON.parse(predictAnswers(seeds, { file: 'f', text }))],
  ['goodput', (text) => JSON.parse(goodputAnswers(seeds, { file: 'f', text }))],
  ['site', (text) => readRunList({ file: 'f', text }, siteRequest)],
];

describe.each(doors)('%s', (name, answer) => {
  test('answers or names the fault, whatever the text', () => {
    let refused = 0;
    fc.assert(
      fc.property(textsOf(fields[name]), (text) => {
        try {
          answer(text);
        } catch (error) {
          expect(error).toBeInstanceOf(SeedError);
          expect((error as Error).message).toMatch(/^f\b/);
          refused += 1;
        }
        expect(({} as Record<string, unknown>).unknown).toBeUndefined();
      }),
      { numRuns: 10_000, seed: 13 },
    );
    expect(refused).toBeGreaterThan(5_000);
  });
});
