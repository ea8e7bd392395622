// Runs npm as a command of a Node outside node_modules, which `npm ci` is about to empty.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { explainNpmFailure, InstallError } from './installError.mjs';

/** How long npm may take to put its work away after it is told to stop. */
const graceMs = 10_000;

/** npm's own script: of the npm that runs us, or the one beside this Node. */
function npmScript() {
  const folder = dirname(process.execPath);
  const beside = [join(folder, '../lib'), folder].map((x) => join(x, 'node_modules/npm/bin/npm-cli.js'));
  return [process.env.npm_execpath, ...beside].find((path) => path?.endsWith('.js') && existsSync(path));
}

/** Command, first arguments and search path for npm; `ownNode` is the Node that shall run it, if not this one. */
function npmCommand(root, ownNode) {
  const modules = join(root, 'node_modules') + sep;
  const isInside = (path) => path.startsWith(modules);
  if (process.platform === 'win32' && isInside(process.execPath)) {
    throw new InstallError(
      'The packages have changed, and this run uses a program that has to be replaced.',
      'Run `node src/cli/install.mjs all` in this folder, then the same command again.',
    );
  }
  const outside = (process.env.PATH ?? '').split(delimiter).filter((entry) => !isInside(entry + sep));
  const path = [...(ownNode ? [dirname(ownNode)] : []), ...outside].join(delimiter);
  const node =
    ownNode ??
    [process.env.npm_node_execpath, process.execPath].find((x) => x && existsSync(x) && !isInside(x));
  const script = npmScript();
  if (script && node) return { command: node, first: [script], path, shell: false };
  return { command: 'npm', first: [], path, shell: process.platform === 'win32' };
}

/**
 * Runs npm in `folder`. `onStart` is told npm's process id. A signal to stop is handed on to npm, and the promise
 * waits for npm to end, so that no half-done work goes on behind the next command.
 */
export function runNpm({ root, folder = root, args, ownNode, onStart = () => {} }) {
  const { command, first, path, shell } = npmCommand(root, ownNode);
  return new Promise((done, fail) => {
    const child = spawn(command, [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      shell,
      env: { ...process.env, PATH: path },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    if (child.pid) onStart(child.pid);
    let errors = '';
    let stoppedBy;
    const stop = (signal) => {
      stoppedBy = signal;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
    const settle = (settled, value) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop);
      settled(value);
    };
    child.stderr.on('data', (chunk) => {
      errors += chunk;
      process.stderr.write(chunk);
    });
    child.on('error', (cause) =>
      settle(
        fail,
        new InstallError(
          `npm could not be started (${cause.message}).`,
          'Install Node with npm from https://nodejs.org, then run the same command again.',
        ),
      ),
    );
    child.on('close', (code) => {
      if (stoppedBy)
        settle(fail, new InstallError(`Stopped by ${stoppedBy}.`, 'Run the same command again.'));
      else if (code === 0) settle(done);
      else settle(fail, explainNpmFailure(errors, code));
    });
  });
}
