// One installation at a time: a file beside node_modules names the processes at work; a stale one is recognised.
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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
  return holderIn(textOf(path), path, nowMs);
}

/** What stands at `path`; undefined where nothing does. */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function holderIn(text, path, nowMs) {
  if (text === undefined) return undefined;
  try {
    const ageMs = nowMs - statSync(path).mtimeMs;
    if (text === '') return ageMs < unwrittenMs ? 'new' : undefined;
    const { pid, npmPid } = JSON.parse(text);
    if (ageMs < orphanMs && isAlive(npmPid)) return npmPid;
    return ageMs < staleMs && isAlive(pid) ? pid : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function tryTake(path, token) {
  try {
    const file = openSync(path, 'wx');
    writeFileSync(file, JSON.stringify({ pid: process.pid, token }));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/**
 * Takes away the file that held the text `stale`: of several processes one alone can move it. Another has been quicker where
 * the file that was moved holds something else: that one is put back, unless its place has been taken.
 */
export function takeAway(path, stale) {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (textOf(aside) !== stale) linkSync(aside, path);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function waitForTurn(path, token, waitMs) {
  let toldOf;
  while (!tryTake(path, token)) {
    const text = textOf(path);
    const holder = holderIn(text, path, Date.now());
    if (holder === undefined) {
      takeAway(path, text);
      continue;
    }
    if (holder !== toldOf && holder !== 'new') {
      console.log(`Another installation of this folder is at work (process ${holder}); waiting for its end.`);
      toldOf = holder;
    }
    await pause(waitMs);
  }
}

/**
 * Runs `work(note)` when no other installation of `root` is at work; `note(npmPid)` names npm's process in the file. Where a
 * machine slept and another has taken the turn meanwhile, its file is left alone.
 */
export async function inTurn(root, work, { waitMs = 1_000 } = {}) {
  const path = join(root, turnFile);
  const token = randomUUID();
  await waitForTurn(path, token, waitMs);
  const whereOwn = (act) => {
    if (textOf(path)?.includes(token)) act();
  };
  const renewal = setInterval(() => {
    const now = new Date();
    try {
      whereOwn(() => utimesSync(path, now, now));
    } catch {
      // Gone between the look and the touch, or not to be touched at the moment: the next renewal comes soon.
    }
  }, renewMs);
  const note = (npmPid) =>
    whereOwn(() => writeFileSync(path, JSON.stringify({ pid: process.pid, npmPid, token })));
  try {
    return await work(note);
  } finally {
    clearInterval(renewal);
    whereOwn(() => rmSync(path, { force: true }));
  }
}
