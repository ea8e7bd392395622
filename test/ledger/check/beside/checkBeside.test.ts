// The content check beside a build: the same faults, nothing parsed twice, and no build that goes on without an answer.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBeside } from '../../../../src/ledger/check/beside/checkBeside.ts';
import { faultsText } from '../../../../src/ledger/check/faultsText.ts';
import { parsedFiles } from '../../../../src/seeds/yaml/parsedFiles.ts';

/** Has languages and derived numbers, and nothing else. */
let sparse: string;
beforeAll(() => {
  sparse = mkdtempSync(join(tmpdir(), 'miqyas-check-'));
  for (const file of ['content/languages.yaml', 'seeds/derived.yaml']) cpSync(file, join(sparse, file));
});
afterAll(() => rmSync(sparse, { recursive: true }));

const threadThat = (does: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; ${does}`)}`,
  );

test('it finds what the check finds', async () => {
  const faults = await checkBeside(sparse);
  expect(faults).toContain('content check: ');
  expect(faults).toBe(faultsText(sparse));
});

test('what it has parsed is known here', async () => {
  const path = join(sparse, 'seeds/derived.yaml');
  parsedFiles.delete(path);
  await checkBeside(sparse);
  expect(parsedFiles.get(path)?.root).toBeInstanceOf(Object);
});

test('an error of the check itself is told', async () => {
  await expect(checkBeside('.', threadThat('throw new TypeError("no such field");'))).rejects.toThrow(
    'no such field',
  );
});

test('a thread that ends without an answer is told', async () => {
  await expect(checkBeside('.', threadThat('process.exit(3);'))).rejects.toThrow('code 3');
});

test('two copies of the code share what is parsed', async () => {
  const copy = '../../../../src/seeds/yaml/parsedFiles.ts?copy';
  expect((await import(copy)).parsedFiles).toBe(parsedFiles);
});
