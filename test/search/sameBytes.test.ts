// The search index of equal records: equal files, byte for byte, however often it is written.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { SearchRecord } from '../../src/search/index/records.ts';
import { writeIndex } from '../../src/search/index/writeIndex.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Lines of a dozen articles in a dozen statuses: chance would put so many in one order twice in a thousand million builds. */
const records = Array.from({ length: 48 }, (_, number): SearchRecord => {
  const text = { en: `data centre ${number} in Dakhla`, ar: `مركز بيانات ${number} في الداخلة` };
  return {
    id: `c0.${number}`,
    kind: 'claim',
    path: `evidence/#c${number}`,
    title: text,
    heading: {},
    text,
    about: '',
    articles: [`00${number % 12}`],
    status: `status-${number % 13}`,
  };
});

async function writtenFiles(): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'miqyas-index-'));
  folders.push(folder);
  await writeIndex(records, folder);
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [
        join(parentPath, name).slice(folder.length),
        readFileSync(join(parentPath, name), 'base64'),
      ]),
  );
}

test('two runs write the same files', async () => {
  const [one, other] = [await writtenFiles(), await writtenFiles()];
  expect(one.size).toBeGreaterThan(5);
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  expect([...one].filter(([name, bytes]) => other.get(name) !== bytes).map(([name]) => name)).toEqual([]);
});
