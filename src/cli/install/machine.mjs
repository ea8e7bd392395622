// What a machine must have before anything is installed: a Node, permission to write, room on the disk.
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { InstallError } from './installError.mjs';

const oldestNodeMajor = 18;

/** Disk room that each set needs while it unpacks, in MB; measured on Linux and rounded up. */
export const neededMb = { site: 900, all: 1300 };

/** Throws InstallError where something is missing. */
export function checkMachine(root, set, nodeVersion = process.versions.node) {
  if (Number(nodeVersion.split('.')[0]) < oldestNodeMajor) {
    throw new InstallError(
      `Node ${nodeVersion} is too old to install the packages; ${oldestNodeMajor} or later is needed.`,
      'Install a current Node from https://nodejs.org, then run the same command again.',
    );
  }
  for (const path of [root, join(root, 'node_modules')]) {
    if (!existsSync(path)) continue;
    try {
      accessSync(path, constants.W_OK);
    } catch {
      throw new InstallError(
        `No permission to write in ${path}.`,
        'Give your user write permission on it, or copy the project to a folder of your own.',
      );
    }
  }
  if (typeof statfsSync === 'function') {
    const disk = statfsSync(root);
    const freeMb = Math.floor((disk.bavail * disk.bsize) / 1e6);
    if (freeMb < neededMb[set]) {
      throw new InstallError(
        `Only ${freeMb} MB are free on the disk of ${root}; the packages need ${neededMb[set]} MB.`,
        'Free that much room, then run the same command again.',
      );
    }
  }
}
