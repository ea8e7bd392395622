import { expect, test } from 'vitest';
import { exportOf, ledgerExport } from '../../../src/ledger/cite/export.ts';
import { readLedger } from '../../../src/ledger/read/readLedger.ts';

test('the ledger as data keeps to its own schema, with every line and promise', () => {
  const ledger = readLedger('seeds');
  const data = ledgerExport.parse(exportOf(ledger, '/claims.schema.json'));
  expect(data.lines).toHaveLength(ledger.claims.size + ledger.evidence.size + ledger.derived.size);
  expect(data.promises).toHaveLength(ledger.promises.size);
});
