// A file of the ledger from anybody: each fault in a line with file, entry, field, what was received and what is expected.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { article } from '../../../src/ledger/schema/article.ts';
import { SeedError } from '../../../src/seeds/seedError.ts';
import { parseYaml } from '../../../src/seeds/yaml/parseYaml.ts';
import { readYaml } from '../../../src/seeds/yaml/readYaml.ts';

const folder = mkdtempSync(join(tmpdir(), 'miqyas-yaml-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good = `article:
  { id: "003", slug: a, language: ar, date: null, dateNote: { en: None. }, genre: news, about: { en: It. } }
claims:
  - id: 003-phase
    paragraph: 7
    kind: figure
    status: announced
    statement:
      en: The first phase
    figures:
      - { value: 40, unit: MW, what: first phase }
`;

/** The faults of a file with this content; empty where it is taken. */
function faultsOf(content: string | Uint8Array): string[] {
  const path = join(folder, '003.yaml');
  writeFileSync(path, content);
  try {
    readYaml(path, 'seeds/articles/003.yaml', article);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(SeedError);
    return (error as Error).message.split('\n');
  }
}
const withText = (text: string): string => good.replace('The first phase', () => text);
const withFigures = (text: string): string => good.replace(/ {4}figures:[\s\S]*/, () => `${text}\n`);

test('the file as it should be is taken, with a mark of byte order, other line ends and a run of Latin in Arabic too', () => {
  for (const content of [
    good,
    `\ufeff${good}`,
    good.replaceAll('\n', '\r\n'),
    withText('نص \u2066GB200\u2069'),
  ])
    expect(faultsOf(content)).toEqual([]);
});

const levels = (count: number): string => '['.repeat(count) + ']'.repeat(count);
const bomb = Array.from({ length: 9 }, (_, i) => `b${i + 1}: &b${i + 1} [${Array(10).fill(`*b${i}`)}]`);

describe('what is no YAML, or no more than a trap', () => {
  test.each([
    [
      'a field twice',
      good.replace('    kind', '    paragraph: 8\n    kind'),
      'Map keys must be unique at line 6, column 5',
    ],
    ['tabs', good.replace('    kind', '\tkind'), 'Tabs are not allowed as indentation at line 6, column 1'],
    ['two documents', `${good}---\n${good}`, 'Source contains multiple documents'],
    ['a tag of its own', withText('!!js/function "x"'), 'Unresolved tag'],
    ['another version', `%YAML 9.9\n---\n${good}`, 'Unsupported YAML version 9.9 at line 1'],
    ['an alias of nothing', withFigures('    figures: *none'), 'Unresolved alias'],
    ['aliases of aliases', `b0: &b0 [x]\n${bomb.join('\n')}\n${good}`, 'Excessive alias count'],
    ['100,000 levels', withFigures(`    figures: ${levels(100_000)}`), 'nested too deeply at line 10'],
  ])('%s: the line of the file', (_, content, says) => {
    const faults = faultsOf(content);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`seeds/articles/003.yaml: not YAML: ${says}`);
  });

  test.each([
    ['UTF-16', Buffer.from(good, 'utf16le'), 'received UTF-16, expected UTF-8'],
    [
      'no text',
      Uint8Array.from({ length: 999 }, (_, i) => (i * 7919 + 13) % 256),
      'received bytes that are no UTF-8',
    ],
  ])('%s: what it is', (_, content, says) => {
    expect(faultsOf(content).join()).toContain(`seeds/articles/003.yaml: ${says}`);
  });
});

describe('entry, field, what was received and what is expected', () => {
  const ofText = '003-phase: field claims.0.statement.en: received';
  const ofFigures = '003-phase: field claims.0.figures';
  const hidden = (mark: string): string =>
    `${ofText} the hidden mark ${mark}, expected a text that shows all that it holds`;
  test.each([
    ['NUL', withText('"a\\0b"'), hidden('U+0000')],
    ['a control character', withText('"a\\e[31mb"'), hidden('U+001B')],
    ['the other direction', withText('a \u202edef'), hidden('U+202E')],
    ['a direction that is not closed', withText('a \u2066def'), hidden('U+2066')],
    ['a sign without width', withText('a\u200bb'), hidden('U+200B')],
    ['half of a pair', withText('"a\\ud800b"'), hidden('U+D800')],
    ['a megabyte', withText('x'.repeat(1e6)), `${ofText} 1000000 characters, expected at most 15000`],
    ['a number for a text', withText('5'), `${ofText} 5, expected string`],
    ['nothing for a text', withText('~'), `${ofText} null, expected string`],
    ['fields for a text', withText('{ a: b }'), `${ofText} {"a":"b"}, expected string`],
    [
      'a day for a text',
      withText('!!timestamp 2001-12-14'),
      `${ofText} "2001-12-14T00:00:00.000Z", expected string`,
    ],
    [
      'a text for a number',
      good.replace('40', '"40"'),
      `${ofFigures}.0.value: received "40", expected number`,
    ],
    [
      'no end for a number',
      good.replace('40', '.inf'),
      `${ofFigures}.0.value: received Infinity, expected number`,
    ],
    [
      'a number too large',
      good.replace('40', '1e999'),
      `${ofFigures}.0.value: received Infinity, expected number`,
    ],
    ['one for several', withFigures('    figures: 5'), `${ofFigures}: received 5, expected array`],
    ['30 levels', withFigures(`    figures: ${levels(30)}`), 'received 21 levels, expected at most 20'],
    [
      'a circle',
      withFigures('    figures: &a [*a]'),
      `${ofFigures}.0: received an alias of what holds it, expected no circle`,
    ],
    [
      '__proto__',
      withFigures('    __proto__: { x: 1 }'),
      'field claims.0.__proto__: received {"x":1}, expected no field __proto__',
    ],
    [
      'constructor as a language',
      good.replace('      en:', '      constructor: x\n      en:'),
      'field claims.0.statement.constructor: received "x", expected a language such as fr',
    ],
    [
      'a hidden mark in an id',
      good.replace('003-phase', '003-\u202ephase'),
      '003-\\u{202e}phase: field claims.0.id: received the hidden mark U+202E',
    ],
    ['an empty file', '', 'the file: field (root): received null, expected object'],
  ])('%s', (_, content, says) => {
    const faults = faultsOf(content);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`seeds/articles/003.yaml: `);
    expect(faults[0]).toContain(says);
  });

  test('of 50,000 faults the first twenty', () => {
    const faults = faultsOf(good + '  - 5\n'.repeat(50_000));
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)).toBe('The first 20 faults are listed; there are more.');
  });
});

test('3,000 broken files end in short lines that name the file, or are taken', () => {
  const real = readFileSync('seeds/articles/000.yaml', 'utf8').slice(0, 3_000);
  const pieces = [
    '&a ',
    '*a',
    '[',
    '{',
    '}',
    ': ',
    '- ',
    '\n',
    '\t',
    '"',
    "'",
    '|',
    '>',
    '? ',
    '!!',
    '%',
    '<<: ',
    '\0',
    '\u202e',
    '__proto__: ',
    '#',
    '---\n',
  ];
  const hostile = fc
    .array(fc.tuple(fc.nat(real.length), fc.nat(8), fc.constantFrom(...pieces)), {
      minLength: 1,
      maxLength: 5,
    })
    .map((cuts) =>
      cuts.reduce((text, [at, count, piece]) => text.slice(0, at) + piece + text.slice(at + count), real),
    );
  let refused = 0;
  fc.assert(
    fc.property(hostile, (text) => {
      try {
        parseYaml('f', text);
      } catch (error) {
        expect(error).toBeInstanceOf(SeedError);
        for (const line of (error as Error).message.split('\n')) {
          expect(line).toMatch(/^f: |^The first 20 faults/);
          expect(line.length).toBeLessThan(400);
        }
        refused += 1;
      }
    }),
    { numRuns: 3_000, seed: 13 },
  );
  expect(refused).toBeGreaterThan(1_500);
});
