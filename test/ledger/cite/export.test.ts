import { expect, test } from 'vitest';
import { exportOf, ledgerExport } from '../../../src/ledger/cite/export.ts';
import { readLedger } from '../../../src/ledger/read/readLedger.ts';
import { languages } from '../../../src/site/locales.ts';
import { derivedOf, ledgerOf } from './ledgerOf.ts';

test('the ledger as data keeps to its own schema, with every line and promise', () => {
  const ledger = readLedger('seeds');
  const data = ledgerExport.parse(exportOf(ledger, '/claims.schema.json'));
  expect(data.lines).toHaveLength(ledger.claims.size + ledger.evidence.size + ledger.derived.size);
  expect(data.promises).toHaveLength(ledger.promises.size);
});

test('a citation is given in every language, in its own words where it has them', () => {
  const lines = exportOf(readLedger('seeds'), '/claims.schema.json').lines;
  const citations = lines.flatMap(({ kind, citation }) => (kind === 'evidence' ? [citation] : []));
  for (const citation of citations) expect(Object.keys(citation ?? {}).sort()).toEqual(languages.toSorted());
  const noor = lines.find(({ id }) => id === 'E-noor');
  expect(noor?.citation?.en).toMatch(/^The Jewish Press, on the opening of Noor/);
  expect(noor?.citation?.ar).toMatch(/\p{Script=Arabic}/u);
});

test('in Arabic a citation dates by Arabic months', () => {
  const months = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month)),
  );
  const english = new RegExp(`(?:${months.join('|')}) \\d{4}`);
  for (const { id, citation } of exportOf(readLedger('seeds'), '/claims.schema.json').lines)
    expect(citation?.ar?.replace(/«[^»]*»/g, '') ?? '', id).not.toMatch(english);
});

test('a line of our arithmetic states its result, how it is computed and from what', () => {
  const data = exportOf(ledgerOf([], [derivedOf('D-sum', 40)]), '/claims.schema.json');
  expect(data.lines).toMatchObject([
    {
      id: 'D-sum',
      kind: 'derived',
      figures: [{ value: 40, unit: 'MW', what: 'result' }],
      formula: 'sum',
      inputs: [40],
    },
  ]);
});
