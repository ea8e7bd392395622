// A folder that takes no file, and a disk that is full: one line that names the path, and no half of a file.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { writeWhole } from '../../src/cli/files/writeWhole.ts';
import { packageSite } from '../../src/cli/package.ts';

const folder = mkdtempSync(join(tmpdir(), 'miqyas-full-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
});

/** A command where no file may be larger than 8 kB: as on a full disk, its last write takes a part. */
const onFullDisk = (command: string) =>
  spawnSync('bash', ['-c', `ulimit -f 8; ${command}`], { cwd: folder, encoding: 'utf8' });
const node = JSON.stringify(process.execPath);
const commandOf = (name: string): string => `${node} ${JSON.stringify(resolve('src/cli', `${name}.ts`))}`;

/** A site in few files, more than 8 kB. */
function writeSite(): string {
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), '<a href="/ar/">');
  writeFileSync(join(dist, 'licences.txt'), randomBytes(20_000));
  return dist;
}

describe('a file', () => {
  const file = join(folder, 'file');

  test.each<[string, string, () => void]>([
    ['in a folder that is a file', join(file, 'inside'), () => writeFileSync(file, '')],
    ['where a folder is', file, () => mkdirSync(file)],
  ])('%s', (_, path, before) => {
    before();
    expect(() => writeWhole(path, 'text')).toThrow(`${path}: cannot be written: `);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('in a folder that is not there yet', () => {
    writeWhole(join(folder, 'a/b'), 'text');
    expect(readFileSync(join(folder, 'a/b'), 'utf8')).toBe('text');
  });
});

describe('the zip of the site', () => {
  test('on a full disk: the one before stays, and no half', () => {
    const dist = writeSite();
    const zip = join(folder, 'miqyas.zip');
    writeFileSync(zip, 'before');
    const program = `import { packageSite } from ${JSON.stringify(pathToFileURL(resolve('src/cli/package.ts')))};
      try { packageSite(${JSON.stringify(dist)}, ${JSON.stringify(zip)}); } catch (error) { console.log(error.message); }`;
    const { stdout } = onFullDisk(`${node} --input-type=module -e '${program}'`);
    expect(stdout).toMatch(/^\S+miqyas\.zip: cannot be written: .*\n$/);
    expect(readFileSync(zip, 'utf8')).toBe('before');
    expect(readdirSync(folder).sort()).toEqual(['dist', 'miqyas.zip']);
  });

  test('where there is room it is there', () => {
    const zip = join(folder, 'new/miqyas.zip');
    expect(packageSite(writeSite(), zip).bytes).toBe(readFileSync(zip).length);
  });
});

describe('an answer into a file', () => {
  const jobs = (count: number): string =>
    JSON.stringify(Array.from({ length: count }, () => ({ gpus: 8, days: 1, replicates: 8 })));

  test('on a full disk: a line, and 2', () => {
    writeFileSync(join(folder, 'jobs.json'), jobs(60));
    const { status, stderr } = onFullDisk(`${commandOf('goodput')} jobs.json > answers.json`);
    expect(stderr).toMatch(/^standard output: cannot be written: .*\n$/);
    expect(status).toBe(2);
  });

  test('where there is room, whole; and a reader who has seen enough is no fault', () => {
    writeFileSync(join(folder, 'jobs.json'), jobs(2));
    const { status, stderr } = onFullDisk(
      `${commandOf('goodput')} jobs.json > answers.json && ${commandOf('goodput')} jobs.json | true; exit \${PIPESTATUS[0]}`,
    );
    expect([stderr, status]).toEqual(['', 0]);
    expect(JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8'))).toHaveLength(2);
  });
});
