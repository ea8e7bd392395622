// Installs the packages of the lock file when they are missing: `node src/cli/install.mjs site|all`.
// It and src/cli/install run on the machine's own Node (18 or later), so they use nothing but Node itself.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InstallError } from './install/installError.mjs';
import {
  isAsLocked,
  isInstalled,
  leftOutBy,
  markerFor,
  missingPackages,
  packagesOf,
} from './install/lockFile.mjs';
import { checkMachine, neededMb } from './install/machine.mjs';
import { runNpm } from './install/npm.mjs';
import { checkOwnNode, hasOwnNode, withOwnNode } from './install/ownNode.mjs';
import { inTurn } from './install/turn.mjs';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const progressMs = 5_000;

/** Packages already unpacked: npm makes every folder first and fills it later. */
function countPackages(modulesPath) {
  if (!existsSync(modulesPath)) return 0;
  const names = readdirSync(modulesPath).flatMap((name) => {
    if (name.startsWith('.')) return [];
    return name.startsWith('@') ? readdirSync(join(modulesPath, name)).map((x) => join(name, x)) : [name];
  });
  return names.filter((name) => existsSync(join(modulesPath, name, 'package.json'))).length;
}

/** `npm ci` for the set, with its progress; under the Node at `ownNode` where one is given. */
async function runNpmCi({ root, set, lockText, ownNode, onStart }) {
  const startedMs = Date.now();
  const seconds = () => Math.round((Date.now() - startedMs) / 1000);
  const expected = packagesOf(lockText, set).filter(
    ([path]) => path.lastIndexOf('node_modules/') === 0,
  ).length;
  const progress = setInterval(() => {
    const count = countPackages(join(root, 'node_modules'));
    console.log(`  ${count} of about ${expected} packages, ${seconds()} s`);
  }, progressMs);
  const args = ['ci', set === 'site' ? '--omit=dev' : '--include=dev'];
  try {
    await runNpm({ root, args, ownNode, onStart });
  } finally {
    clearInterval(progress);
  }
  console.log(`Packages installed in ${seconds()} s.`);
}

function checkNothingLeftOut(root, lockText, set) {
  const missing = missingPackages(root, lockText, set);
  if (missing.length === 0) return;
  throw new InstallError(
    `npm left out ${missing.length} packages: ${missing.slice(0, 5).join(', ')}.`,
    'Run the same command again; if it says the same, install Node 24 from https://nodejs.org first.',
  );
}

/** Installs `set` where it is not installed; throws InstallError, and then leaves no marker of success. */
export async function install(root, set, nodeVersion = process.versions.node) {
  if (!(set in neededMb)) {
    throw new InstallError(
      `Unknown set of packages: ${JSON.stringify(set)}.`,
      'Give `site` (to build and serve) or `all` (to test as well).',
    );
  }
  const lockPath = join(root, 'package-lock.json');
  if (!existsSync(lockPath)) {
    throw new InstallError(`${lockPath} is missing.`, 'Restore it from the repository.');
  }
  const lockText = readFileSync(lockPath, 'utf8');
  const markerPath = join(root, 'node_modules', '.miqyas-installed.json');
  const isDone = () =>
    isInstalled(existsSync(markerPath) ? readFileSync(markerPath, 'utf8') : '', lockText, set);
  if (isDone()) return;

  checkMachine(root, set, nodeVersion);
  await inTurn(root, async (onStart) => {
    if (isDone()) return;
    if (isAsLocked(root, lockText, set) && hasOwnNode(root)) {
      writeFileSync(markerPath, markerFor(lockText, set));
      return;
    }
    const leftOut = leftOutBy(nodeVersion, lockText, set);
    console.log(
      `Installing ${packagesOf(lockText, set).length} packages at their locked versions (set: ${set}) …`,
    );
    if (leftOut.length > 0) {
      console.log(
        `Under Node ${nodeVersion} npm would leave out ${leftOut.length} of them, so the project's own Node comes first.`,
      );
      await withOwnNode({ root, lockText, onStart }, (ownNode) =>
        runNpmCi({ root, set, lockText, ownNode, onStart }),
      );
    } else {
      await runNpmCi({ root, set, lockText, onStart });
    }
    checkOwnNode(root);
    checkNothingLeftOut(root, lockText, set);
    writeFileSync(markerPath, markerFor(lockText, set));
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  install(projectRoot, process.argv[2]).catch((error) => {
    console.error(`\nInstallation failed. ${error instanceof InstallError ? error.message : error.stack}`);
    process.exitCode = 1;
  });
}
