// The address of the simulator: every text is read, nothing throws, what is unusable is named and left standing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import english from '../../content/ui/en.json' with { type: 'json' };
import { problemInWords } from '../../src/simulator/dom/problems.ts';
import { MODEL_VERSION, type Problem, parseAddress } from '../../src/simulator/inputs/address/parse.ts';
import { serialiseAddress } from '../../src/simulator/inputs/address/serialise.ts';
import { settingKeys } from '../../src/simulator/inputs/effects.ts';
import { defaultsOf, readValue, rulesOf } from '../../src/simulator/inputs/rules.ts';
import { acceleratorOf, precisionsOf, type Settings } from '../../src/simulator/inputs/settings.ts';
import { languages, stringsOf } from '../../src/site/locales.ts';
import { seeds } from './seeds.ts';

const defaults = defaultsOf(seeds);
const inEnglish = (problem: Problem): string => problemInWords(problem, english.simulator.problems, 'en');
const wordsOf = (search: string): string[] =>
  parseAddress(search, seeds).problems.map((problem) => inEnglish(problem));

test('an empty address gives the defaults of the central case', () => {
  expect(parseAddress('', seeds)).toEqual({
    settings: defaults,
    opened: { at: 'none', foot: 'small' },
    problems: [],
    misspelt: [],
    otherModel: undefined,
  });
  expect(defaults).toMatchObject({
    mw: 240,
    pue: 1.2,
    it: 10,
    rack: 132,
    acc: 'GB200-NVL72',
    steps: 256,
    reps: 2,
    seed: 1,
    tariff: 60,
  });
});

describe('a value that cannot be used', () => {
  test.each([
    ['mw=501', 'mw: received 501, expected a whole number from 40 to 500. In its place: 240.'],
    ['mw=39', 'mw: received 39, expected a whole number from 40 to 500. In its place: 240.'],
    ['mw=', 'mw: received nothing, expected a whole number from 40 to 500. In its place: 240.'],
    ['mw=1e2', 'mw: received 1e2, expected a whole number from 40 to 500. In its place: 240.'],
    ['mw=40&mw=50', 'mw: stated 2 times, expected once. In its place: 240.'],
    [
      'pue=0.9',
      'pue: received 0.9, expected a number from 1 to 2, decimal places: 2 at most. In its place: 1.2.',
    ],
    [
      'pue=1.234',
      'pue: received 1.234, expected a number from 1 to 2, decimal places: 2 at most. In its place: 1.2.',
    ],
    ['steps=6', 'steps: received 6, expected a multiple of 4 from 4 to 4\u202f096. In its place: 256.'],
    [
      'seed=4294967296',
      'seed: received 4294967296, expected a whole number from 0 to 4\u202f294\u202f967\u202f295. In its place: 1.',
    ],
    [
      'ckpt=daly',
      'ckpt: received daly, expected a whole number from 1 to 240, or the word best. In its place: best.',
    ],
    [
      'kind=roof',
      'kind: received roof, expected one of \u2066site\u2069, \u2066it\u2069. In its place: site.',
    ],
    [
      'backend=abacus',
      'backend: received abacus, expected one of \u2066auto\u2069, \u2066webgpu\u2069, \u2066cpu\u2069. In its place: auto.',
    ],
    [
      'tariff=-5',
      'tariff: received -5, expected a number from 0 to 1\u202f000, decimal places: 2 at most. In its place: 60.',
    ],
    [
      'm=new',
      `m: received new, expected a whole number from 0 to 9\u202f999. In its place: ${MODEL_VERSION}.`,
    ],
  ])('%s is named with its range', (search, message) => {
    expect(wordsOf(`?${search}`)).toEqual([message]);
  });

  test('of a long list names some, and says how many more there are', () => {
    const [line = ''] = wordsOf('?work=');
    expect(line).toMatch(
      /^work: received nothing, expected one of (\S+, ){7}\S+ and \d+ more\. In its place: /,
    );
    const more = Number(/and (\d+) more/.exec(line)?.[1]);
    expect(more + 8).toBe(seeds.workloads.length);
  });

  test.each(languages)('is said in one breath, in %s', (language) => {
    const { problems } = parseAddress('?work=&acc=&prec=&backend=&mode=', seeds);
    for (const problem of problems)
      expect(problemInWords(problem, stringsOf(language).simulator.problems, language).length).toBeLessThan(
        320,
      );
  });

  test('in Arabic, its choices follow one another as the sentence runs', () => {
    const said = (search: string): string[] =>
      parseAddress(search, seeds).problems.map((problem) =>
        problemInWords(problem, stringsOf('ar').simulator.problems, 'ar'),
      );
    const [job = ''] = said('?job=500');
    expect(job).toContain('أحد هذه: \u20665\u2069، \u206610\u2069، ');
    expect([job, ...said('?work=')].filter((line) => line.includes(','))).toEqual([]);
  });

  test('does not disturb the others', () => {
    expect(parseAddress('?mw=x&seed=7', seeds).settings).toEqual({ ...defaults, seed: 7 });
  });

  test('stands until its own key is set', () => {
    expect(serialiseAddress({ ...defaults, seed: 7 }, '?mw=x', seeds)).toBe(
      `?mw=x&seed=7&m=${MODEL_VERSION}`,
    );
    expect(serialiseAddress({ ...defaults, mw: 300 }, '?mw=x', seeds)).toBe(`?mw=300&m=${MODEL_VERSION}`);
  });
});

describe('accelerator', () => {
  test('is known by its alias and brings its own rack and number format', () => {
    const { settings } = parseAddress('?acc=A100', seeds);
    expect(settings).toMatchObject({ acc: 'A100-SXM-80GB', rack: 26, prec: 'bf16' });
  });

  test('bounds the rack: 132 kW is no rack of H100', () => {
    expect(wordsOf('?acc=H100&rack=132')[0]).toContain('rack: received 132');
  });
});

describe('a number is read as people write it:', () => {
  test.each([
    ['mw=٣٠٠&seed=۷', { mw: 300, seed: 7 }],
    ['pue=1,3', { pue: 1.3 }],
    ['pue=1٫3', { pue: 1.3 }],
    ['pue=١٫٣', { pue: 1.3 }],
    ['mw=300%20', { mw: 300 }],
    ['prompt=4%20096', { prompt: 4096 }],
    ['seed=١٬٠٠٠٬٠٠٠', { seed: 1_000_000 }],
    ['job=٢٠&spares=۱۶', { job: '20', spares: '16' }],
  ])('%s', (search, read) => {
    const { settings, problems } = parseAddress(`?${search}`, seeds);
    expect(problems).toEqual([]);
    expect(settings).toEqual({ ...defaults, ...read });
  });

  test('a comma is no mark of thousands', () => {
    expect(wordsOf('?prompt=4,096')[0]).toContain('prompt: received 4,096, expected a whole number');
  });
});

test('what the reader asks of other uses and spares is kept in the address', () => {
  const asked = { job: '20', prompt: 4096, answer: 1024, tpot: 20, spares: '16', repair: 48 };
  const search = `?job=20&prompt=4096&answer=1024&tpot=20&spares=16&repair=48&m=${MODEL_VERSION}`;
  expect(serialiseAddress({ ...defaults, ...asked }, '', seeds)).toBe(search);
  expect(parseAddress(search, seeds)).toMatchObject({ settings: { ...defaults, ...asked }, problems: [] });
});

test('a rack may hold 0.8 to 1.25 of its accelerator’s power, in whole kilowatts within that range', () => {
  for (const { accelerator } of seeds.accelerators) {
    const { rack } = rulesOf(seeds, { ...defaults, acc: accelerator.id });
    if (rack.kind !== 'decimal') throw new Error('rack: expected a decimal rule');
    expect(rack.low / accelerator.rackKw).toBeGreaterThanOrEqual(0.8);
    expect((rack.low - 1) / accelerator.rackKw).toBeLessThan(0.8);
    expect(rack.high / accelerator.rackKw).toBeLessThanOrEqual(1.25);
    expect((rack.high + 1) / accelerator.rackKw).toBeGreaterThan(1.25);
  }
});

test('unknown keys are kept, defaults are left out', () => {
  expect(serialiseAddress({ ...defaults, mw: 300 }, '?utm=a&mw=250&utm=b', seeds)).toBe(
    `?utm=a&mw=300&utm=b&m=${MODEL_VERSION}`,
  );
  expect(serialiseAddress(defaults, `?mw=250&m=${MODEL_VERSION}&x=1`, seeds)).toBe('?x=1');
});

test('the tariff is kept in the address, and left out where it is the seeds’ own', () => {
  expect(serialiseAddress({ ...defaults, tariff: 82.5 }, '', seeds)).toBe(`?tariff=82.5&m=${MODEL_VERSION}`);
  expect(parseAddress('?tariff=82.5', seeds).settings).toEqual({ ...defaults, tariff: 82.5 });
  expect(serialiseAddress(defaults, `?tariff=82.5&m=${MODEL_VERSION}`, seeds)).toBe('');
});

test.each([0, MODEL_VERSION - 1, MODEL_VERSION + 97])(
  'an address of another model is told apart: %d',
  (version) => {
    expect(parseAddress(`?m=${version}&mw=300`, seeds)).toMatchObject({
      otherModel: version,
      problems: [],
    });
    expect(parseAddress(`?mw=300&m=${MODEL_VERSION}`, seeds).otherModel).toBeUndefined();
  },
);

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.integer().map(String),
  fc.double().map(String),
  fc.constantFrom(
    '',
    '-0',
    '00',
    '1e9',
    'NaN',
    'Infinity',
    '__proto__',
    'toString',
    'constructor',
    '%',
    '%E0',
    '+40',
    '٤٠',
  ),
);
const anyKey = fc.oneof(
  fc.constantFrom(...settingKeys, 'm'),
  fc.constantFrom('__proto__', 'constructor', 'utm'),
  fc.string(),
);
const anySearch = fc.oneof(
  fc
    .array(fc.tuple(anyKey, anyText))
    .map((pairs) => `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`),
  fc.array(fc.tuple(anyKey, anyText)).map((pairs) => `?${new URLSearchParams(pairs)}`),
  fc.string({ unit: 'binary' }),
);

const isAllowed = (settings: Settings): boolean => {
  const rules = rulesOf(seeds, settings);
  return settingKeys.every((key) => readValue(rules[key], String(settings[key])) === settings[key]);
};

describe('for random addresses', () => {
  test('nothing throws, every setting is allowed, every problem has words', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const { settings, problems } = parseAddress(search, seeds);
        expect(isAllowed(settings)).toBe(true);
        expect(precisionsOf(acceleratorOf(seeds, settings.acc))).toContain(settings.prec);
        for (const problem of problems) {
          expect(inEnglish(problem)).toContain(`${problem.key}: `);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('writing what was read changes no setting, loses no unknown key and no unusable value', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const before = parseAddress(search, seeds);
        const written = serialiseAddress(before.settings, search, seeds);
        expect(parseAddress(written, seeds).settings).toEqual(before.settings);
        const known = new Set<string>([...settingKeys, 'm']);
        const others = (text: string) => [...new URLSearchParams(text)].filter(([key]) => !known.has(key));
        expect(others(written)).toEqual(others(search));
        for (const { key, received } of before.problems.filter((problem) => problem.key !== 'm')) {
          expect(new URLSearchParams(written).getAll(key)).toEqual(received);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

const anySettings = fc
  .constantFrom(...seeds.accelerators.map(({ accelerator }) => accelerator.id))
  .chain((acc) => {
    const rules = rulesOf(seeds, { ...defaults, acc });
    const values = settingKeys.map((key) => {
      const rule = rules[key];
      if (key === 'acc') return fc.constant<number | string>(acc);
      if (rule.kind === 'choice') return fc.constantFrom<number | string>(...rule.choices);
      const scale = rule.kind === 'decimal' ? 10 ** rule.decimals : 1;
      const step = (rule.kind === 'whole' && rule.multiple) || 1;
      return fc
        .integer({ min: Math.ceil((rule.low * scale) / step), max: Math.floor((rule.high * scale) / step) })
        .map((value): number | string => (value * step) / scale);
    });
    return fc
      .tuple(...values)
      .map((list) => Object.fromEntries(settingKeys.map((key, i) => [key, list[i]])) as unknown as Settings);
  });

test('any settings survive the way through an address', () => {
  fc.assert(
    fc.property(anySettings, anySearch, (settings, search) => {
      const written = serialiseAddress(settings, search, seeds);
      const { settings: read, problems } = parseAddress(written, seeds);
      const usable = new Set(problems.map(({ key }) => key));
      for (const key of settingKeys) if (!usable.has(key)) expect(read[key]).toBe(settings[key]);
    }),
    { numRuns: 1000 },
  );
});
