// The ledger tells an author which file, entry and field is wrong, what it received and what it expects.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { readLedger } from '../../../src/ledger/read/readLedger.ts';

const seeds = mkdtempSync(join(tmpdir(), 'miqyas-seeds-'));
cpSync('seeds', seeds, { recursive: true });
/** Files of the copy that the test at work has changed. */
const changed = new Set<string>();
afterAll(() => rmSync(seeds, { recursive: true }));
afterEach(() => {
  for (const file of changed) {
    rmSync(join(seeds, file), { recursive: true, force: true });
    cpSync(join('seeds', file), join(seeds, file));
  }
  changed.clear();
});

/** Replaces text in a seed file; the test fails if the text is not there. */
function change(file: string, from: string | RegExp, to: string): void {
  const path = join(seeds, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${file} holds ${from}`).not.toBe(before);
  changed.add(file);
  writeFileSync(path, after);
}

/** What reading the copy is refused with. */
function refusal(): string {
  try {
    readLedger(seeds);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the seeds were read without a fault');
}

test('the ledger as it stands is whole: five articles and about two hundred claims', () => {
  const ledger = readLedger(seeds);
  expect(ledger.articles.map(({ id }) => id)).toEqual(['000', '001', '002', '003', '004']);
  expect(ledger.claims.size).toBeGreaterThanOrEqual(200);
  expect(ledger.conflicts.size).toBe(47);
  for (const claim of ledger.claims.values()) expect(claim.statement.ar).toMatch(/\p{Script=Arabic}/u);
});

test('promises know their article, and what promises nothing says why', () => {
  const ledger = readLedger(seeds);
  expect(new Set([...ledger.promises.values()].map(({ article }) => article))).toEqual(
    new Set(['000', '001', '003', '004']),
  );
  expect(ledger.withoutPromise.size).toBeGreaterThan(0);
  for (const because of ledger.withoutPromise.values()) expect(because).not.toBe('');
});

test('what is no fault of an entry is thrown as it is', () => {
  changed.add('derived.yaml');
  rmSync(join(seeds, 'derived.yaml'));
  mkdirSync(join(seeds, 'derived.yaml'));
  expect(() => readLedger(seeds)).toThrow('EISDIR');
});

describe('a broken entry names file, entry, field, what was received and what is expected', () => {
  const article = 'articles/003.yaml';
  test.for([
    {
      fault: 'an unknown status',
      from: /(id: 003-phase1-40mw[\s\S]*?status: )announced/,
      to: '$1promised',
      says: ['seeds/articles/003.yaml', '003-phase1-40mw', 'status', 'received "promised"', '"announced"'],
    },
    {
      fault: 'a misspelt field',
      from: /(id: 003-phase1-40mw\n\s+)paragraph:/,
      to: '$1paragraf:',
      says: ['003-phase1-40mw', 'paragraf', 'expected no field paragraf'],
    },
    {
      fault: 'a unit that is not a unit',
      from: 'value: 40, unit: MW',
      to: 'value: 40, unit: megawatts',
      says: ['003-phase1-40mw', 'unit', 'received'],
    },
    {
      fault: 'an id of another article',
      from: 'id: 003-phase1-40mw',
      to: 'id: 004-phase1-40mw',
      says: ['seeds/articles/003.yaml', '004-phase1-40mw', 'expected the prefix 003-'],
    },
    {
      fault: 'a paragraph that is no number',
      from: /(id: 003-phase1-40mw\n\s+paragraph: )7/,
      to: '$1seven',
      says: ['003-phase1-40mw', 'paragraph', 'received "seven"', 'expected number'],
    },
    {
      fault: 'a file that is not YAML',
      from: 'claims:',
      to: 'claims: [',
      says: ['seeds/articles/003.yaml', 'not YAML'],
    },
  ])('$fault', ({ from, to, says }) => {
    change(article, from, to);
    const received = refusal();
    for (const words of says) expect(received).toContain(words);
  });

  test('a claim that names a conflict which does not exist', () => {
    change(article, /conflicts: \[C29\]/, 'conflicts: [C99]');
    expect(() => readLedger(seeds)).toThrow('received C99, expected an id of seeds/conflicts.yaml');
  });

  test('a conflict that names a claim which does not exist', () => {
    change('conflicts.yaml', /(claims:\s+- )[\w-]+/, '$1003-no-such-claim');
    expect(() => readLedger(seeds)).toThrow(
      /seeds\/conflicts.yaml: C\d\d: field claims: received 003-no-such-claim, expected a claim or evidence id/,
    );
  });

  test('a derived number whose input does not exist', () => {
    change(
      'derived.yaml',
      'inputs: [003-target-500mw, 003-phase1-40mw]',
      'inputs: [003-target-500mw, E-nothing]',
    );
    expect(() => readLedger(seeds)).toThrow('field inputs: received E-nothing, expected an existing id');
  });

  test('two figures of an entry with one id', () => {
    change('evidence/naver-nexus.yaml', 'id: both-phases', 'id: first-phase');
    expect(() => readLedger(seeds)).toThrow('E-nexus-mou: field figures.id: received first-phase twice');
  });

  test.each([article, 'evidence/musk.yaml', 'promises/003.yaml', 'derived.yaml', 'conflicts.yaml'])(
    'an id used twice in %s',
    (file) => {
      const [, id] = /^ *- id: (\S+)$/m.exec(readFileSync(join(seeds, file), 'utf8')) ?? [];
      // The second entry takes the id of the first.
      change(file, /^( *- id: )(\S+)$([\s\S]*?)^\1\S+$/m, '$1$2$3$1$2');
      expect(() => readLedger(seeds)).toThrow(`seeds/${file}: ${id}: field id: received an id used before`);
    },
  );

  test.each([
    'articles/001.yaml',
    'evidence/musk.yaml',
    'promises/003.yaml',
    'derived.yaml',
    'conflicts.yaml',
    'editions.yaml',
    'timeline.yaml',
  ])('a list in %s that is none names its file', (file) => {
    change(file, /[\s\S]*/, 'nothing: [');
    expect(() => readLedger(seeds)).toThrow(`seeds/${file}: not YAML`);
  });

  test('faults of several files are reported together', () => {
    change(article, 'genre: news', 'genre: gossip');
    change('articles/004.yaml', 'genre: news', 'genre: rumour');
    expect(() => readLedger(seeds)).toThrow(/003\.yaml[\s\S]*004\.yaml/);
  });
});
