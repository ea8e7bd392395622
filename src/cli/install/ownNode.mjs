// The project's own Node: where it lies, and how npm gets it before everything else where the machine's is too old.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InstallError } from './installError.mjs';
import { runNpm } from './npm.mjs';

const ownNodeIn = (folder) =>
  join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

export const hasOwnNode = (folder) => existsSync(ownNodeIn(folder));

/** Throws InstallError where `folder` has no Node of its own. */
export function checkOwnNode(folder) {
  if (hasOwnNode(folder)) return;
  throw new InstallError(
    `The project's own Node is missing (${ownNodeIn(folder)}): its install script did not run.`,
    'Allow install scripts (`npm config delete ignore-scripts`), then run the same command again.',
  );
}

/** Runs `work` with a Node of the locked version, fetched into a folder beside node_modules that goes afterwards. */
export async function withOwnNode({ root, lockText, onStart }, work) {
  const { version } = JSON.parse(lockText).packages['node_modules/node'];
  const folder = join(root, '.node-for-install');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }\n');
    const args = ['install', `node@${version}`, '--save-exact', '--no-package-lock', '--prefix', folder];
    await runNpm({ root, folder, args, onStart });
    checkOwnNode(folder);
    return await work(ownNodeIn(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
