// One installation at a time: a file beside node_modules names the processes at work; a stale one is recognised.
import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const turnFile = '.installing.json';
const renewMs = 5_000;
/** A file that nobody renewed for so long belongs to nobody, even if its process number is in use again. */
const staleMs = 60_000;
/** npm goes on for at most so long after the process that started it was killed; nobody renews its file. */
const orphanMs = 600_000;
/** Between making the file and writing it. */
const unwrittenMs = 5_000;

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Process number of the installation that holds `path`, or 'new'; undefined where none does. */
export function holderOf(path, nowMs = Date.now()) {
  try {
    const ageMs = nowMs - statSync(path).mtimeMs;
    const text = readFileSync(path, 'utf8');
    if (text === '') return ageMs < unwrittenMs ? 'new' : undefined;
    const { pid, npmPid } = JSON.parse(text);
    if (ageMs < orphanMs && isAlive(npmPid)) return npmPid;
    return ageMs < staleMs && isAlive(pid) ? pid : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function tryTake(path) {
  try {
    const file = openSync(path, 'wx');
    writeFileSync(file, JSON.stringify({ pid: process.pid }));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs `work(note)` when no other installation of `root` is at work; `note(npmPid)` names npm's process in the file. */
export async function inTurn(root, work, { waitMs = 1_000 } = {}) {
  const path = join(root, turnFile);
  let toldOf;
  while (!tryTake(path)) {
    const holder = holderOf(path);
    if (holder === undefined) {
      rmSync(path, { force: true });
      continue;
    }
    if (holder !== toldOf && holder !== 'new') {
      console.log(`Another installation of this folder is at work (process ${holder}); waiting for its end.`);
      toldOf = holder;
    }
    await pause(waitMs);
  }
  const renewal = setInterval(() => {
    const now = new Date();
    utimesSync(path, now, now);
  }, renewMs);
  try {
    return await work((npmPid) => writeFileSync(path, JSON.stringify({ pid: process.pid, npmPid })));
  } finally {
    clearInterval(renewal);
    rmSync(path, { force: true });
  }
}
