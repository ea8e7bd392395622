// The one rule for "documented", on the ledger as it stands and on entries with one thing changed.
import { describe, expect, test } from 'vitest';
import { checkStatuses } from '../../../src/ledger/check/checkStatuses.ts';
import { readLedger } from '../../../src/ledger/read/readLedger.ts';
import { readSources } from '../../../src/ledger/read/readSources.ts';
import type { Ledger } from '../../../src/ledger/schema/ledger.ts';
import type { ClaimStatus } from '../../../src/ledger/schema/status.ts';

const ledger = readLedger('seeds');
const sources = readSources('seeds');

/** The ledger with one entry of evidence changed. */
function withEvidence(id: string, change: { status?: ClaimStatus; url?: string }): Ledger {
  const entry = ledger.evidence.get(id);
  if (!entry) throw new Error(`no entry ${id}`);
  return { ...ledger, evidence: new Map([...ledger.evidence, [id, { ...entry, ...change }]]) };
}

const faultsOf = (id: string, change: { status?: ClaimStatus; url?: string }): string =>
  checkStatuses(withEvidence(id, change), sources).join('\n');

test('every status of the ledger follows the rule', () => {
  expect(checkStatuses(ledger, sources)).toEqual([]);
});

test('some facts are documented and others only reported, so that the rule has work to do', () => {
  const statuses = [...ledger.evidence.values()].map(({ status }) => status);
  expect(statuses).toContain('documented');
  expect(statuses).toContain('reported');
});

describe('documented', () => {
  test.each(['documented', 'in-service'] as const)('%s on the word of a blog is a fault', (status) => {
    expect(faultsOf('E-nvl72', { status })).toContain(
      `E-nvl72: field status: received ${status}, expected reported, since setloop.io is not among the official hosts`,
    );
  });

  test('is a fault where the official text is not the address of the entry', () => {
    expect(faultsOf('E-cloudact', { url: 'https://example.org/about-the-act' })).toContain(
      'E-cloudact: field status',
    );
  });

  test('is what an official text makes of a fact', () => {
    expect(faultsOf('E-ustda-exports', { status: 'reported' })).toContain(
      'received reported, expected documented',
    );
  });

  test('is not asked of a plan in an official text', () => {
    expect(faultsOf('E-ustda-exports', { status: 'announced' })).toBe('');
  });

  test('is never the status of a claim of an article', () => {
    const claim = ledger.claims.get('003-cables');
    if (!claim) throw new Error('no claim 003-cables');
    const claims = new Map([...ledger.claims, [claim.id, { ...claim, status: 'documented' as const }]]);
    expect(checkStatuses({ ...ledger, claims }, sources).join('\n')).toContain(
      '003-cables: field status: received documented, expected another',
    );
  });
});

describe('an address', () => {
  test.each(['https://news-pravda.com/world/1.html', 'https://en.sputniknews.africa/20241023/1.html'])(
    '%s is refused as first source',
    (url) => {
      expect(faultsOf('E-putin', { url })).toMatch(/E-putin: field url: received \S+, expected another host/);
    },
  );

  test('a host that merely ends in the same letters is another host', () => {
    expect(faultsOf('E-putin', { url: 'https://notnews-pravda.com/1.html' })).toBe('');
  });
});

test('an official host that no entry uses is told', () => {
  const unused = { host: 'www.hcp.ma', body: 'High Commission for Planning' };
  expect(checkStatuses(ledger, { ...sources, official: [...sources.official, unused] })).toEqual([
    'seeds/sources.yaml: official: www.hcp.ma (High Commission for Planning): no entry of seeds/evidence leads there',
  ]);
});
