// What an article announces, hopes or supposes is no fact in any language: where one language says "would", so do the others.
import { describe, expect, test } from 'vitest';
import { readLedger } from '../../../src/ledger/read/readLedger.ts';

const claims = [...readLedger('seeds').claims.values()];

const english =
  /\b(?:would|could|might|may|should|(?:is|are|was|were) (?:also )?(?:to|meant|expected|said)|must)\b/;

/** Words of each language by which a sentence is no fact: a hope, a plan, a supposition, somebody's view. */
const supposed: Record<string, RegExp> = {
  ar: /(?<![ء-ي])(?:[فول]?قد|ربما|لو|ينبغي|لا بد|يمكن|غاية|[تي]ُ(?:نتظر|راد|فترض|زمع|قال|روى|توقع|قترح|عدّ|طرح|نسب)|[يت](?:عتزم|ستهدف|توقع|تخيّل|رى|قول|فيد|عزو)|من شأن|حق|هو أن|منتظرا?|مزمع|المزمع|مقررا?|مرتقبة?|تصور|حسب|بحسب)(?![ء-ي])/,
  fr: /(?:rai(?:t|ent)|\bdoi(?:t|vent)|\bdevai(?:t|ent)|\bdevoir|\bvis(?:e|ent)|\bcensée?s?|appelée?s?|selon|dit-on|le but|projets?)\b/i,
};

/** Somebody else tells it: what follows is theirs. */
const reports =
  /(?:قالت?|أعلنت?|كتبت?|أضافت?|ويقول|تقول|يقول|يرى|تذكر|يذكر|يضيف) .*(?<![ء-ي])(?:إن|أن|أنها|بأن|و?إن)(?![ء-ي])/;

describe.each(Object.entries(supposed))('in %s', (language, words) => {
  test('what English supposes is supposed too', () => {
    const asFacts = claims
      .filter(({ statement }) => english.test(statement.en ?? ''))
      .filter(
        ({ statement }) => !words.test(statement[language] ?? '') && !reports.test(statement[language] ?? ''),
      );
    expect(claims.length).toBeGreaterThan(200);
    expect(asFacts.map(({ id, statement }) => `${id}: ${statement[language]}`)).toEqual([]);
  });
});

test('no Arabic claim tells the future in its own voice', () => {
  const future = /(?<![ء-ي])[وف]?س(?:ي|ت)[ء-ي\u064b-\u0652]{2,}/;
  const names = /وسيلة|ستارلينك|سيتي|سيستمز|سيادي|سياد[ةي]|سياسي?|سيارات?|سيما|ستعمل/g;
  const told = claims.filter(({ statement: { ar = '' } }) => {
    const said = ar.replace(names, '');
    return future.test(said) && !reports.test(said.slice(0, said.search(future)));
  });
  expect(told.map(({ id, statement }) => `${id}: ${statement.ar}`)).toEqual([]);
});
