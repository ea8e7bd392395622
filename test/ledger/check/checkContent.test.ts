// The whole check on the site's own words, and on a copy with one fault at a time.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/ledger/check/checkContent.ts';
import { runsOf } from '../../../src/ledger/check/words/copiedRuns.ts';

const root = mkdtempSync(join(tmpdir(), 'miqyas-content-'));
const changed = new Set<string>();
for (const folder of ['content', 'seeds']) cpSync(folder, join(root, folder), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));
afterEach(restore);

function restore(): void {
  for (const file of changed) cpSync(file, join(root, file));
  changed.clear();
}

const english = 'content/explainers/en/forty-to-five-hundred-megawatts.mdx';

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${file} holds ${from}`).not.toBe(before);
  writeFileSync(path, after);
  changed.add(file);
}

test('words and ledger of the site agree', () => {
  expect(checkContent(root).faults).toEqual([]);
});

test('an explainer that is too long is refused wherever words are checked, not by the command alone', () => {
  change(english, /$/, `\n\n${'word '.repeat(1000)}\n`);
  expect(checkContent(root).faults.join('\n')).toMatch(/received \d+ words, expected 800 to 1800/);
});

test('a language whose words of quantities are not known is named, and may be built', () => {
  change(
    'content/languages.yaml',
    /$/,
    '\n- { code: de, name: Deutsch, direction: ltr, script: latin, digits: latn, locale: de_DE, fallback: en }\n',
  );
  const { notes, faults } = checkContent(root);
  const note = 'src/text/scaleWords.ts: received no words of quantities for de, expected them as for ';
  expect(notes.join('\n')).toContain(note);
  expect(faults.join('\n')).not.toContain(note);
});

describe('the words of a challenge are checked as all others: the check finds', () => {
  const file = 'content/challenges/ten-useful.yaml';
  const copied = 'One two three four five six';
  let faults = '';
  beforeAll(() => {
    // Every fault in a text of its own, so that one reading shows them all.
    change('seeds/articles/003.runs', /$/, `\n${runsOf(copied)[0]?.hash}\n`);
    change('content/cites.yaml', /$/, '\nchallenges.ten-useful.learnt: [003-phase1-40mw]\n');
    change(file, "en: 'Ten useful megawatts'", `en: '10 {racks} megawatts'\n  de: 'Zehn'`);
    change(file, / +ar: 'عشرة ميغاواط نافعة'\n/, '');
    change(file, /(task:[\s\S]*?ar: ')/, '$1مليون. ');
    change(file, /(task:[\s\S]*?fr: ")/, '$112. ');
    change(file, /(learnt:[\s\S]*?en: ')/, '$140 MW. ');
    change(file, /(learnt:[\s\S]*?ar: ')/, '$141 ميغاواط. ');
    change(file, /(hints:\n +- en: ')/, '$1A million. ');
    change(file, /(fr: ")Divisez/, `$1${copied}. Divisez`);
    faults = checkContent(root).faults.join('\n');
    restore();
  });

  test.each([
    ['a number without its source', '.title: received «10» in «10'],
    ['a million', '.task: received «مليون» in «مليون'],
    ['a million in a hint', '.hints.1: received «million» in «A million.'],
    ['a number that its source does not state', '.learnt: received «41» in «41'],
    ['another number than in English', '.task.fr: received 12 in «12.'],
    ['a place that nothing fills', '.title.en: received {racks} in «10 {racks} megawatts»'],
    ['a text missing', '.title.ar: received nothing, expected a text in every language'],
    ['a foreign language', '.title.de: received de, expected one of ar, en, fr'],
  ])('%s', (_, fault) => expect(faults).toContain(`${file}: challenges.ten-useful${fault}`));

  test('six words in a row of a source', () =>
    expect(faults).toContain(
      `${file}: six words in a row stand in a source article: «${copied.toLowerCase()}»`,
    ));

  test('no fault in a number that its source states', () => expect(faults).not.toContain('received «40»'));
});

describe('the check finds', () => {
  test('a claim cited in one language only', () => {
    change(english, /$/, '\nIt is <Claim id="002-vague">vague</Claim>.\n');
    expect(checkContent(root).faults.join('\n')).toMatch(/ar\/forty.*does not cite 002-vague/);
  });

  test.each([
    ['the head of a page that is no YAML', /^---\n/, '---\ntitle: [\n', 'not YAML'],
    ['a hidden mark in a page', '<H2', 'One \u202e two.\n\n<H2', 'received the hidden mark U+202E'],
  ])('%s', (_, from, to, says) => {
    change(english, from, to);
    expect(checkContent(root).faults.join('\n')).toMatch(
      new RegExp(`^${english}.*${says.replace('+', '.')}`, 'm'),
    );
  });

  test('a section that the other language lacks', () => {
    change(english, /$/, '\n<H2 id="extra">More</H2>\n');
    expect(checkContent(root).faults.join('\n')).toContain('differ from');
  });

  test('a page without its counterpart', () => {
    rmSync(join(root, english));
    changed.add(english);
    expect(checkContent(root).faults.join('\n')).toContain('has no counterpart in English');
  });

  test('a derived number that its inputs no longer give', () => {
    change('seeds/derived.yaml', /(id: D-growth\n[\s\S]*?value: )12\.5/, '$113');
    expect(checkContent(root).faults.join('\n')).toContain(
      'D-growth: field value: received 13, expected 12.5',
    );
  });

  test('an input that names no one figure of an entry with several', () => {
    change('seeds/derived.yaml', 'E-nexus-mou#first-phase', 'E-nexus-mou');
    expect(checkContent(root).faults.join('\n')).toMatch(/E-nexus-mou: received an entry with 7 figures/);
  });

  test('an unknown formula', () => {
    change('seeds/derived.yaml', /(id: D-growth\n\s+formula: )ratio/, '$1guess');
    expect(checkContent(root).faults.join('\n')).toContain('formula: received guess, expected one of');
  });

  test('an explainer of another article', () => {
    change(english, /sourceArticle: .*/, "sourceArticle: '004'");
    expect(checkContent(root).faults.join('\n')).toContain(
      `${english}: field sourceArticle: received 004, expected the article of this slug`,
    );
  });

  test('an entry about what the glossary lacks', () => {
    change('seeds/articles/003.yaml', /entities: \[/, 'entities: [no-such-term, ');
    expect(checkContent(root).faults.join('\n')).toContain(
      'field entities: received no-such-term, expected a file in content/glossary',
    );
  });

  test('MDX that cannot be parsed', () => {
    change(english, /$/, '\n<Claim id="002-vague">never closed\n');
    expect(checkContent(root).faults.join('\n')).toContain(`${english}: not MDX`);
  });

  test('front matter without a field', () => {
    change(english, /order: 1\n/, '');
    expect(checkContent(root).faults.join('\n')).toContain(
      'field order: received undefined, expected number',
    );
  });
});
