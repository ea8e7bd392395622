// Installs the packages of the lock file when they are missing: `node src/cli/install.mjs site|all`.
// The only file that runs on the machine's own Node (18 or later), so it uses nothing but Node itself.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const oldestNodeMajor = 18;

/** Disk room that each set needs while it unpacks, in MB; measured on Linux and rounded up. */
const neededMb = { site: 900, all: 1300 };

/** npm's failures that a person can mend: [pattern in npm's output, what is wrong, what to do]. */
const remedies = [
  [
    /\bENOSPC\b|no space left/i,
    'The disk is full.',
    'Free about 1.5 GB on the disk that holds this folder, then run the same command again.',
  ],
  [
    /\b(EACCES|EROFS)\b|permission denied/i,
    'A folder may not be written.',
    'Give your user write permission on this folder and on ~/.npm (or copy the project to a folder of your own), then run the same command again. Do not use sudo.',
  ],
  [
    /\b(EPERM|EBUSY|ENOTEMPTY)\b/,
    'A file in node_modules is in use by another program.',
    'Stop other servers and tests of this project, close editors that hold the folder, then run the same command again.',
  ],
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b|network/i,
    'The package registry cannot be reached.',
    'Check the network connection (behind a proxy: `npm config set proxy` and `https-proxy`), then run the same command again. What is already downloaded is kept.',
  ],
  [
    /CERT|certificate/i,
    'The certificate of the package registry is not trusted on this machine.',
    'Set NODE_EXTRA_CA_CERTS to the certificate file of your network, then run the same command again.',
  ],
  [
    /\bEUSAGE\b|in sync|from lock file/i,
    'package.json and package-lock.json do not agree.',
    'Restore both files from the repository (or, after a change of a dependency, run `npm install --package-lock-only`), then run the same command again.',
  ],
  [
    /\bEINTEGRITY\b/,
    'A downloaded package is damaged.',
    'Run `npm cache verify`, then run the same command again.',
  ],
];

class InstallError extends Error {
  constructor(fact, remedy) {
    super(`${fact}\n  What to do: ${remedy}`);
  }
}

export function explainNpmFailure(output, exitCode) {
  const known = remedies.find(([pattern]) => pattern.test(output));
  if (known) return new InstallError(known[1], known[2]);
  return new InstallError(
    `npm ci ended with exit code ${exitCode}.`,
    "Read npm's own message above, then run the same command again.",
  );
}

/** Marker text for a lock file and a set; `all` also serves where `site` is wanted. */
export function markerFor(lockText, set) {
  const hash = createHash('sha256').update(lockText.replaceAll('\r\n', '\n')).digest('hex');
  return JSON.stringify({ lock: hash, set, platform: `${process.platform}-${process.arch}` });
}

export function isInstalled(markerText, lockText, wantedSet) {
  return markerText === markerFor(lockText, 'all') || markerText === markerFor(lockText, wantedSet);
}

/** How many packages this set puts directly under node_modules on this platform. */
function expectedPackages(lockText, set) {
  const fits = (list, name) =>
    !list || list.includes(name) || list.some((x) => x[0] === '!' && x !== `!${name}`);
  return Object.entries(JSON.parse(lockText).packages).filter(
    ([path, entry]) =>
      path.lastIndexOf('node_modules/') === 0 &&
      !(set === 'site' && entry.dev) &&
      fits(entry.os, process.platform) &&
      fits(entry.cpu, process.arch),
  ).length;
}

/** Packages already unpacked: npm makes every folder first and fills it later. */
function countPackages(modulesPath) {
  if (!existsSync(modulesPath)) return 0;
  const names = readdirSync(modulesPath).flatMap((name) => {
    if (name.startsWith('.')) return [];
    return name.startsWith('@') ? readdirSync(join(modulesPath, name)).map((x) => join(name, x)) : [name];
  });
  return names.filter((name) => existsSync(join(modulesPath, name, 'package.json'))).length;
}

function checkMachine(root, set) {
  const nodeMajor = Number(process.versions.node.split('.')[0]);
  if (nodeMajor < oldestNodeMajor) {
    throw new InstallError(
      `Node ${process.versions.node} is too old to install the packages; ${oldestNodeMajor} or later is needed.`,
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

/** npm as a command of a Node outside node_modules, which `npm ci` is about to empty. */
function npmCommand(root) {
  const inside = (path) => path.startsWith(join(root, 'node_modules') + sep);
  const npmScript = process.env.npm_execpath;
  const node = [process.env.npm_node_execpath, process.execPath].find((path) => path && !inside(path));
  if (process.platform === 'win32' && inside(process.execPath)) {
    throw new InstallError(
      'The packages have changed, and this run uses a program that has to be replaced.',
      'Run `node src/cli/install.mjs all` in this folder, then the same command again.',
    );
  }
  if (npmScript?.endsWith('.js') && node) return { command: node, args: [npmScript], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

function runNpmCi(root, set, expected) {
  const { command, args, shell } = npmCommand(root);
  const modules = join(root, 'node_modules');
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !entry.startsWith(modules))
    .join(delimiter);
  const options = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(set === 'site' ? ['--omit=dev'] : ['--include=dev']),
  ];
  const startedMs = Date.now();
  return new Promise((done, fail) => {
    const child = spawn(command, [...args, ...options], {
      cwd: root,
      shell,
      env: { ...process.env, PATH: path },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
      process.stderr.write(chunk);
    });
    const progress = setInterval(() => {
      const seconds = Math.round((Date.now() - startedMs) / 1000);
      console.log(`  ${countPackages(modules)} of about ${expected} packages, ${seconds} s`);
    }, 5000);
    child.on('error', (cause) => {
      clearInterval(progress);
      fail(
        new InstallError(
          `npm could not be started (${cause.message}).`,
          'Install Node with npm from https://nodejs.org, then run the same command again.',
        ),
      );
    });
    child.on('close', (code) => {
      clearInterval(progress);
      if (code === 0) done(Math.round((Date.now() - startedMs) / 1000));
      else fail(explainNpmFailure(errors, code));
    });
  });
}

function checkOwnNode(root) {
  const binary = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return;
  throw new InstallError(
    `The project's own Node is missing (${binary}): its install script did not run.`,
    'Allow install scripts (`npm config delete ignore-scripts`), then run the same command again.',
  );
}

export async function install(root, set) {
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
  const marker = existsSync(markerPath) ? readFileSync(markerPath, 'utf8') : '';
  if (isInstalled(marker, lockText, set)) return;

  checkMachine(root, set);
  const expected = expectedPackages(lockText, set);
  console.log(`Installing about ${expected} packages at their locked versions (set: ${set}) …`);
  const seconds = await runNpmCi(root, set, expected);
  checkOwnNode(root);
  writeFileSync(markerPath, markerFor(lockText, set));
  console.log(`Packages installed in ${seconds} s.`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  install(projectRoot, process.argv[2]).catch((error) => {
    console.error(`\nInstallation failed. ${error instanceof InstallError ? error.message : error.stack}`);
    process.exitCode = 1;
  });
}
