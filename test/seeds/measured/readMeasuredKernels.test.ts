import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fitSweeps } from '../../../src/cli/calibrate/collectives.ts';
import {
  readCollectiveSweeps,
  readOperatorTables,
  tableOf,
} from '../../../src/seeds/measured/readMeasuredKernels.ts';
import { seeds } from '../../model/cluster/control.ts';

const source = join(import.meta.dirname, '../../../seeds');

const copy = mkdtempSync(join(tmpdir(), 'seeds-'));
cpSync(join(source, 'measured'), join(copy, 'measured'), { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

/** Message of the error of `read` after one replacement in one file of the copy, which is then as before. */
function messageAfter(
  file: string,
  found: string,
  replacement: string,
  read: (seedsPath: string) => unknown,
): string {
  const path = join(copy, 'measured', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(found);
  writeFileSync(path, text.replace(found, replacement));
  try {
    read(copy);
    return 'no error';
  } catch (error) {
    return (error as Error).message;
  } finally {
    writeFileSync(path, text);
  }
}

describe('a broken sweep names file, entry, field, received and expected', () => {
  test.each([
    [
      'op: all-gather',
      'op: broadcast',
      /collectives\/h100-sxm.yaml: .*field rows.0.op: received "broadcast", expected one of "all-gather"/,
    ],
    ['ranks: 2', 'ranks: 1', /field rows.0.ranks: received 1, expected at least 2 ranks/],
    ['us: [5.31, ', 'us: [', /field rows.0.us: received .*, expected one time for each of the 21 sizes/],
    [
      'bytes: [512, 1024',
      'bytes: [1024, 512',
      /field bytes: received .*, expected sizes from small to large/,
    ],
    ['unit: us', 'unit: ms', /field unit: received "ms", expected one of "us"/],
    ['use: calibration', 'use: later', /field use: received "later", expected one of "calibration"/],
  ])('%j as %j', (found, replacement, message) => {
    expect(messageAfter('collectives/h100-sxm.yaml', found, replacement, readCollectiveSweeps)).toMatch(
      message,
    );
  });
  test.each([
    [
      '[H100-SXM]',
      '[H100]',
      /h100-sxm: field accelerators: received H100, expected an id of seeds\/hardware/,
    ],
    [
      '[H100-SXM]',
      '[H100-SXM, B200-SXM]',
      /b200-sxm: field accelerators: received B200-SXM, expected an accelerator of one sweep/,
    ],
  ])('%j as %j', (found, replacement, message) => {
    const read = (path: string): unknown => fitSweeps(path, seeds);
    expect(messageAfter('collectives/h100-sxm.yaml', found, replacement, read)).toMatch(message);
  });
});

describe('a broken table names file, entry, field, received and expected', () => {
  test.each([
    [
      'operators/b200-products.yaml',
      'part: forward',
      'part: backward',
      /operators\/b200-products.yaml: .*field rows.0.part: received "backward", expected one of "forward"/,
    ],
    [
      'operators/b200-products.yaml',
      'm: 4096',
      'rows: 4096',
      /field rows.0.rows: received 4096, expected no field rows/,
    ],
    [
      'operators/b200-grouped-products.yaml',
      'sumBytes: 4',
      'sumBytes: 3',
      /field rows.0.sumBytes: received 3, expected one of 2, 4/,
    ],
    [
      'operators/b200-attention.yaml',
      'forward: 0.8715',
      'forward: 87.15',
      /field rows.0.forward: received 87.15, expected at most 2/,
    ],
  ])('%s with %j as %j', (file, found, replacement, message) => {
    expect(messageAfter(file, found, replacement, readOperatorTables)).toMatch(message);
  });
  test('an operator with no table is named', () => {
    expect(() => tableOf([], 'attention')).toThrow(
      /field operator: received attention in 0 files, expected one/,
    );
  });
});
