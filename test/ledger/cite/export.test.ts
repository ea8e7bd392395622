import { expect, test } from 'vitest';
import { exportOf, ledgerExport } from '../../../src/ledger/cite/export.ts';
import { readLedger } from '../../../src/ledger/read/readLedger.ts';
import { derivedOf, ledgerOf } from './ledgerOf.ts';

test('the ledger as data keeps to its own schema, with every line and promise', () => {
  const ledger = readLedger('seeds');
  const data = ledgerExport.parse(exportOf(ledger, '/claims.schema.json'));
  expect(data.lines).toHaveLength(ledger.claims.size + ledger.evidence.size + ledger.derived.size);
  expect(data.promises).toHaveLength(ledger.promises.size);
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
