import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readModelSeeds } from '../../src/seeds/readModelSeeds.ts';
import { languages } from '../../src/site/locales.ts';
import { seeds } from '../model/cluster/control.ts';

const source = join(import.meta.dirname, '../../seeds');
const copy = mkdtempSync(join(tmpdir(), 'seeds-'));
for (const name of ['parameters.yaml', 'hardware', 'workloads', 'measured'])
  cpSync(join(source, name), join(copy, name), { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

/** Message of the error that reading gives after one replacement in one file of the copy, which is then as before. */
function messageAfter(file: string, found: string, replacement: string): string {
  const text = readFileSync(join(source, file), 'utf8');
  expect(text).toContain(found);
  writeFileSync(join(copy, file), text.replace(found, replacement));
  try {
    readModelSeeds(copy);
    return 'no error';
  } catch (error) {
    return (error as Error).message;
  } finally {
    writeFileSync(join(copy, file), text);
  }
}

describe('a broken seed names file, entry, field, received and expected', () => {
  test.each([
    [
      'parameters.yaml',
      'value: 1.2\n',
      'value: 9\n',
      /seeds\/parameters.yaml: P-pue: field .*value: received 9, expected a value from low to high/,
    ],
    [
      'parameters.yaml',
      'standing: assumed',
      'standing: guessed',
      /P-pue: field .*standing: received "guessed", expected one of "specified"/,
    ],
    [
      'parameters.yaml',
      'id: P-other-it-fraction',
      'id: P-pue',
      /P-pue: field id: received P-pue twice, expected distinct ids/,
    ],
    [
      'hardware/h100-sxm.yaml',
      'unit: TB/s',
      'unit: GB/s',
      /seeds\/hardware\/h100-sxm.yaml: .*hbmBandwidth.unit: received "GB\/s", expected one of "TB\/s"/,
    ],
    [
      'hardware/h200-sxm.yaml',
      'of: H100-SXM',
      'of: H100-PCIE',
      /H200-SXM: field scaleUp.of: received H100-PCIE, expected the id of a part that states its own law/,
    ],
    [
      'hardware/h200-sxm.yaml',
      'rateRatio: 1',
      'rateRatio: 0',
      /hardware\/h200-sxm.yaml: .*field scaleUp.rateRatio: received 0, expected .*>0/,
    ],
    [
      'hardware/h100-sxm.yaml',
      'P-gemm-efficiency-hopper',
      'P-nothing',
      /H100-SXM: field gemmEfficiency.bf16: received P-nothing, expected an id of seeds\/parameters.yaml/,
    ],
    [
      'hardware/h100-sxm.yaml',
      'source: nccl',
      'source: hearsay',
      /field scaleUp.source: received "hearsay", expected a key of sources/,
    ],
    [
      'workloads/falcon-7b.yaml',
      'layers: 32',
      'layers: -32',
      /seeds\/workloads\/falcon-7b.yaml: .*layers: received -32/,
    ],
  ])('%s with %j as %j', (file, found, replacement, message) => {
    expect(messageAfter(file, found, replacement)).toMatch(message);
  });
});

test('there are at least 27 accelerators, 72 models and 47 measured rows', () => {
  expect(seeds.hardware.length).toBeGreaterThanOrEqual(27);
  expect(seeds.workloads.length).toBeGreaterThanOrEqual(72);
  expect(seeds.measured.flatMap((file) => file.rows).length).toBeGreaterThanOrEqual(47);
});

test('every parameter has a source and a name in every language', () => {
  for (const entry of seeds.parameterEntries) {
    for (const language of languages) {
      expect(entry.source.text[language]?.length, entry.id).toBeGreaterThan(10);
      expect(entry.name[language], entry.id).toMatch(/\p{L}/u);
    }
    expect(entry.source.text.ar, entry.id).toMatch(/\p{Script=Arabic}/u);
    expect(entry.name.ar, entry.id).toMatch(/\p{Script=Arabic}/u);
  }
});

test('a measured row names only fields of its own as assumed', () => {
  for (const row of seeds.measured.flatMap((file) => file.rows)) {
    for (const field of row.assumed) expect(Object.keys(row), row.id).toContain(field);
  }
});

test.each(seeds.hardware.map((entry) => [entry.id, entry] as const))(
  'a rack of %s carries its boards, and draws at most two and a half times what they do',
  (_, { rackPower, gpusPerRack, boardPower }) => {
    const boardsKw = (gpusPerRack.value * boardPower.value) / 1000;
    expect(rackPower.value / boardsKw).toBeGreaterThan(1);
    expect(rackPower.value / boardsKw).toBeLessThan(2.5);
  },
);
