// Words of the ledger and of the glossary, each typed alone: search knows them, and never says that no text has one.
import { expect, test } from 'vitest';
import { stemmedGroups, writtenPhrases } from '../../src/search/index/glossaryGroups.ts';
import { heldShared } from '../../src/search/index/held.ts';
import { recordsOf } from '../../src/search/index/records.ts';
import { stemRecords } from '../../src/search/index/stemRecords.ts';
import { createLexicon } from '../../src/search/query/lexicon.ts';
import { planQuery } from '../../src/search/query/plan.ts';
import { glossary, siteLanguages } from '../../src/site/ledger/ledger.ts';
import { asides } from '../../src/site/wordLists.ts';
import { knownStem } from '../../src/text/analysis/analyser.ts';
import { wordsOf } from '../../src/text/analysis/words.ts';

const held = heldShared(siteLanguages);
const records = recordsOf([]);
const corpus = stemRecords(records, writtenPhrases, held);
const lexicon = createLexicon({
  stems: corpus.stems,
  groups: stemmedGroups(corpus, () => -1, []),
  ordinary: new Set(),
  asides,
  records: records.length,
});
const written = [
  ...new Set(
    held
      .flat()
      .flatMap((language) => records.flatMap(({ text }) => wordsOf(text[language] ?? '')))
      .map((word) => word.written),
  ),
];

test('a note says of none that no text has it', () => {
  expect(written.length).toBeGreaterThan(5000);
  const denied = written.filter((word) => planQuery(`${word} `, lexicon).corrected.length > 0);
  expect(denied).toEqual([]);
});

test('an Arabic word has the stem that a text has for it, but for one in a hundred that letters alone cannot tell', () => {
  const arabic = written.filter((word) => /^[ء-ي]/.test(word)).flatMap(wordsOf);
  const [asked, inTexts] = [
    arabic.map((word) => knownStem(word, lexicon.isKnown)),
    corpus.stemPhrase(arabic.map((word) => word.written).join(' ')),
  ];
  const other = arabic.filter(
    (_, place) => asked[place] !== inTexts[place] && corpus.stems.has(inTexts[place] ?? ''),
  );
  expect(arabic.length).toBeGreaterThan(2500);
  expect(other.length / arabic.length, other.map((word) => word.written).join(' ')).toBeLessThan(0.01);
});

test('a country is no word of a name that does not speak of it: Korea is no Core', () => {
  const named = glossary.map(({ kind, name, spellings, finds }) => {
    const phrases = [name, spellings, finds].flatMap((texts) => Object.values(texts).flat());
    const alone = phrases.filter((phrase) => !/\s/.test(phrase));
    return {
      kind,
      beginnings: phrases.flatMap(wordsOf).map(({ folded }) => folded.slice(0, 4)),
      stems: new Set((kind === 'place' ? alone : phrases).flatMap(corpus.stemPhrase)),
    };
  });
  const places = named.filter(({ kind }) => kind === 'place');
  const others = named.filter(({ kind }) => kind === 'organisation' || kind === 'project');
  const shared = places.flatMap((place) =>
    others
      .filter(({ beginnings }) => !beginnings.some((beginning) => place.beginnings.includes(beginning)))
      .flatMap(({ stems }) => [...stems].filter((stem) => place.stems.has(stem))),
  );
  expect(places.length).toBeGreaterThan(20);
  expect(shared).toEqual([]);
});
