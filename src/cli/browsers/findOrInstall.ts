// A browser of one kind: found by its variable, among the installed ones or as a download, or else installed.
import { spawnSync } from 'node:child_process';
import { type Machine, thisMachine } from './machine.ts';

export interface FoundBrowser {
  path: string;
  /** How it was found, for the line that tells which browser ran: the variable, `installed` or the downloader. */
  origin: string;
}

export interface BrowserKind {
  /** Such as `Chrome, Chromium or Edge`. */
  name: string;
  /** Environment variable that names the program, ahead of every other way. */
  variable: string;
  download: { of: 'chromium' | 'firefox'; origin: string };
  usualPaths: (machine: Machine) => string[];
  /** Commands that install one here, in the order to try. */
  installCommands: (machine: Machine) => string[][];
}

/** Runs `commands` in turn until `find` has an answer. Throws with what was tried and what to do. */
export function installUntilFound<Found>(
  name: string,
  commands: string[][],
  find: () => Found | undefined,
  remedy: string,
): Found {
  for (const [command, ...args] of commands) {
    console.log(`No ${name} found; installing one: ${[command, ...args].join(' ')}`);
    spawnSync(command as string, args, { stdio: 'inherit' });
    const found = find();
    if (found) return found;
  }
  throw new Error(
    [
      `No ${name} was found and none could be installed.`,
      ...commands.map((command) => `  Tried: ${command.join(' ')}`),
      `  What to do: ${remedy}`,
    ].join('\n'),
  );
}

/** The path that `variable` names, or undefined where it is not set. Throws when it names no file. */
export function namedBy(variable: string, machine: Machine): string | undefined {
  const named = machine.environment[variable];
  if (!named || machine.exists(named)) return named || undefined;
  throw new Error(
    `${variable} names ${named}, but there is no such file.\n  What to do: correct it, or unset it to let a browser be found.`,
  );
}

export function findOne(kind: BrowserKind, machine: Machine = thisMachine): FoundBrowser | undefined {
  const named = namedBy(kind.variable, machine);
  if (named) return { path: named, origin: kind.variable };
  const installed = kind.usualPaths(machine).find(machine.exists);
  if (installed) return { path: installed, origin: 'installed' };
  const downloaded = machine.downloaded(kind.download.of);
  return downloaded && machine.exists(downloaded)
    ? { path: downloaded, origin: kind.download.origin }
    : undefined;
}

/** Finds or installs the browser, lets `startOnce` start it for its version, and returns both. */
export async function ensureOne(
  kind: BrowserKind,
  startOnce: (path: string) => Promise<string>,
): Promise<FoundBrowser & { version: string }> {
  const found =
    findOne(kind) ??
    installUntilFound(
      kind.name,
      kind.installCommands(thisMachine),
      () => findOne(kind),
      `install ${kind.name}, or set ${kind.variable} to one, then run the same command again.`,
    );
  try {
    return { ...found, version: await startOnce(found.path) };
  } catch (cause) {
    throw new Error(
      `${found.path} does not start.\n  What to do: repair it, or set ${kind.variable} to another ${kind.name}.`,
      { cause },
    );
  }
}
