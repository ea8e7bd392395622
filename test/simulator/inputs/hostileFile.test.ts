// A file for the simulator from anybody: 10,000 hostile texts leave settings that the simulator can have, and say what is wrong.
import fc from 'fast-check';
import { test } from 'vitest';
import { settingKeys } from '../../../src/simulator/inputs/effects.ts';
import { readState } from '../../../src/simulator/inputs/file/readState.ts';
import { readValue, rulesOf } from '../../../src/simulator/inputs/rules.ts';
import type { Settings, SimulatorSeeds } from '../../../src/simulator/inputs/settings.ts';
import { stateProblemInWords } from '../../../src/simulator/panels/load/stateProblemWords.ts';
import { stringsOf } from '../../../src/site/locales.ts';
import { seeds as catalogue } from '../seeds.ts';

const words = stringsOf('en').simulator;
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(40, 500, '500', 'grown', 'many', 1.2, -1, 1e300, '1e3', null, '__proto__', '\ud800'),
);
const fields = fc.dictionary(
  fc.oneof(fc.constantFrom(...settingKeys, 'own', 'id', 'sizesMw'), fc.constantFrom('constructor', 'x', '')),
  value,
  { maxKeys: 8 },
);
const part = fc.dictionary(fc.constantFrom('id', 'like', 'hbmGBytes', 'powerW', 'layers', 'hidden'), value);
const file = fc.oneof(
  fields,
  fc.record({
    settings: fields,
    own: fc.oneof(value, fc.record({ acc: part, work: part }, { requiredKeys: [] })),
    beside: value,
    modelVersion: value,
  }),
  fc.record({
    what: value,
    address: fc.oneof(
      value,
      fc.webUrl().map((url) => `${url}/simulator/?mw=9`),
    ),
    checksum: value,
  }),
);
const text = fc.oneof(
  file.map((received) => JSON.stringify(received)),
  fc.json({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
);

const isAllowed = (settings: Settings, seeds: SimulatorSeeds): boolean => {
  const rules = rulesOf(seeds, settings);
  return settingKeys.every((key) => readValue(rules[key], String(settings[key])) === settings[key]);
};

test('nothing throws, every setting is allowed, every problem has words', () => {
  fc.assert(
    fc.property(text, (received) => {
      const seeds = {
        ...catalogue,
        accelerators: [...catalogue.accelerators],
        workloads: [...catalogue.workloads],
      };
      const { settings, problems } = readState(received, seeds);
      return (
        (settings ? isAllowed(settings, seeds) : problems.length > 0) &&
        problems.every((problem) => stateProblemInWords(problem, words, 'en') !== '')
      );
    }),
    { numRuns: 10_000, seed: 18 },
  );
});
