// One installation at a time: who holds the turn, and when a file left behind counts for nothing.
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holderOf, inTurn, takeAway, turnFile } from '../../../src/cli/install/turn.mjs';

let root: string;
let path: string;
/** A process number that nobody has any more. */
const gone = spawnSync(process.execPath, ['-e', '']).pid;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'miqyas-turn-'));
  path = join(root, turnFile);
  vi.spyOn(console, 'log').mockImplementation(() => {});
});

afterEach(() => {
  rmSync(root, { recursive: true });
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function leave(text: string, ageS: number): void {
  writeFileSync(path, text);
  const then = new Date(Date.now() - ageS * 1000);
  utimesSync(path, then, then);
}

describe('holderOf', () => {
  const alive = process.pid;
  test.each([
    ['a process that lives', { pid: alive }, 1, alive],
    ['a process that is gone', { pid: gone }, 1, undefined],
    ['a number that another process has by now', { pid: alive }, 61, undefined],
    ['npm, whose starter is gone', { pid: gone, npmPid: alive }, 61, alive],
    [
      'npm, whose starter is gone for longer than any installation',
      { pid: gone, npmPid: alive },
      601,
      undefined,
    ],
    ['npm and its starter, both gone', { pid: gone, npmPid: gone }, 1, undefined],
  ])('%s', (_, holders, ageS, expected) => {
    leave(JSON.stringify(holders), ageS);
    expect(holderOf(path)).toBe(expected);
  });

  test.each([
    ['a file that is not yet written', '', 0, 'new'],
    ['a file that was never written', '', 6, undefined],
    ['a file cut in the middle', '{"pid"', 0, undefined],
  ])('%s', (_, text, ageS, expected) => {
    leave(text, ageS);
    expect(holderOf(path)).toBe(expected);
  });

  test('no file', () => {
    expect(holderOf(path)).toBeUndefined();
  });
});

test('a file left behind by a killed installation does not stop the next one', async () => {
  leave(JSON.stringify({ pid: gone, npmPid: gone }), 1);
  expect(await inTurn(root, () => 'installed')).toBe('installed');
  expect(existsSync(path)).toBe(false);
});

test('waits for the npm of a killed installation, and says for whom', async () => {
  const npm = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
  leave(JSON.stringify({ pid: gone, npmPid: npm.pid }), 1);
  const turn = inTurn(root, () => npm.exitCode ?? npm.signalCode, { waitMs: 10 });
  await vi.waitFor(() => expect(console.log).toHaveBeenCalledWith(expect.stringContaining(`${npm.pid}`)));
  npm.kill();
  expect(await turn).not.toBeNull();
});

test('the file names this process and its npm while the work goes on', async () => {
  await inTurn(root, (note: (npmPid: number) => void) => {
    note(12);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid, npmPid: 12 });
  });
});

describe('a stale file', () => {
  const stale = JSON.stringify({ pid: gone });

  test('is taken away by one', () => {
    leave(stale, 1);
    takeAway(path, stale);
    expect(readdirSync(root)).toEqual([]);
    takeAway(path, stale);
    expect(readdirSync(root)).toEqual([]);
  });

  test('in whose place another has put its own stays, and so does the other', () => {
    leave('another', 0);
    takeAway(path, stale);
    expect(readdirSync(root)).toEqual([turnFile]);
    expect(readFileSync(path, 'utf8')).toBe('another');
  });
});

describe('an installation whose turn another has taken while the machine slept', () => {
  test('leaves the file of the other alone', async () => {
    await inTurn(root, (note: (npmPid: number) => void) => {
      writeFileSync(path, 'another');
      note(12);
    });
    expect(readFileSync(path, 'utf8')).toBe('another');
  });

  test('goes on where the other has ended and taken its file away', async () => {
    vi.useFakeTimers();
    const work = (): string => {
      rmSync(path);
      vi.advanceTimersByTime(20_000);
      return 'installed';
    };
    expect(await inTurn(root, work)).toBe('installed');
  });
});
