// The start files of the school's zip: every way that this machine has outlives hostile requests, and says what to do where the
// port is taken. That of Node is always tried.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { mediaTypes } from '../../../src/cli/server/storedFile.ts';

const parts = join(import.meta.dirname, '../../../src/cli/package');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'miqyas-start-'));
  for (const name of ['serve.mjs', 'start.sh', 'route.php'])
    copyFileSync(join(parts, name), join(folder, name));
  const files = {
    'site/index.html': 'choose',
    'site/404.html': 'not here',
    'site/ar/index.html': 'نص',
    'site/feed.xml': '<rss/>',
    'site-secret/key.txt': 'kept to itself',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What prints the path of a program, its start being a stub on some machines. */
const programs: [name: string, of: string[]][] = [
  ['ruby', ['-rwebrick', '-rrbconfig', '-e', 'print RbConfig.ruby']],
  ['python3', ['-c', 'import sys; print(sys.executable, end="")']],
  ['node', ['-p', 'process.execPath']],
  ['php', ['-r', 'echo PHP_BINARY;']],
];
const ways = programs.flatMap(([name, of]): [string, string][] => {
  const { status, stdout } = spawnSync(name, of, { encoding: 'utf8' });
  return status === 0 ? [[name, stdout.trim()]] : [];
});

/** A folder of programs with one of the servers alone. */
function pathWith(name: string, program: string): string {
  const bin = join(folder, `bin-${name}`);
  mkdirSync(bin, { recursive: true });
  const system = ['sh', 'dirname', 'basename', 'env', 'sleep'].map((tool): [string, string] => [
    tool,
    spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).stdout.trim(),
  ]);
  for (const [tool, path] of [...system, [name, program] as const]) symlinkSync(path, join(bin, tool));
  return bin;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

interface Answer {
  status: number;
  type: string;
  text: string;
}

/** What is answered to a path as it stands; undefined where the connection ends without an answer. */
const ask = (port: number, path: string): Promise<Answer | undefined> =>
  new Promise((done) => {
    const request = get({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('close', () =>
        done({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text }),
      );
    });
    request.on('error', () => done(undefined));
  });

const hostile = [
  '/%00',
  '/a%00b.html',
  `/${'x'.repeat(300)}`,
  `/${'x/'.repeat(3000)}`,
  '/%E0%A4%A',
  '/../serve.mjs',
  '/..%2fserve.mjs',
  '/../site-secret/key.txt',
  '/..%2fsite-secret/key.txt',
  '/%2e%2e/site-secret/key.txt',
  '//localhost/x',
  '/index.html/x',
  '/?q=%',
];
const leadNowhere = hostile.filter((address) => address !== '/?q=%');

const runs: ChildProcess[] = [];
afterAll(async () => {
  for (const run of runs.filter(({ exitCode }) => exitCode === null)) {
    run.kill();
    await once(run, 'exit');
  }
});

describe.each(ways)('the way of %s', (name, program) => {
  let path: string;
  let port: number;
  const start = (at: number | string): ChildProcess => {
    const env = { PATH: path, PORT: String(at), NO_BROWSER: '1' };
    const run = spawn('/bin/sh', ['start.sh'], { cwd: folder, env });
    runs.push(run);
    return run;
  };
  beforeAll(async () => {
    path = pathWith(name, program);
    port = await freePort();
    start(port);
    await vi.waitFor(async () => expect(await ask(port, '/')).toMatchObject({ status: 200 }), 20_000);
  });

  test.each(hostile.map((address) => [address.slice(0, 40), address]))('outlives %s', async (_, address) => {
    const answer = await ask(port, address);
    expect(answer?.text ?? '').not.toMatch(/kept to itself|createServer/);
    expect(await ask(port, '/ar/')).toMatchObject({ status: 200, text: 'نص' });
  });

  test('answers with no other page what leads nowhere, those with a page that says so with that one', async () => {
    const saysSo = name === 'node' || name === 'php';
    for (const address of ['/ar/nothing/', '/nothing.html', ...(saysSo ? leadNowhere : [])]) {
      const answer = await ask(port, address);
      expect(answer?.status, address).toBe(404);
      if (saysSo) expect(answer?.text, address).toBe('not here');
    }
    expect(await ask(port, '/?q=%')).toMatchObject({ status: 200, text: 'choose' });
    const type = name === 'node' ? mediaTypes['.xml'] : expect.any(String);
    expect(await ask(port, '/feed.xml?x')).toEqual({ status: 200, type, text: '<rss/>' });
  });

  test('says what to do where the port is taken', async () => {
    const second = start(port);
    let said = '';
    second.stderr?.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
    const [code] = (await once(second, 'close')) as [number];
    expect(code).toBe(1);
    expect(said).toContain(`If port ${port} is in use: close the other program`);
    expect(said).toContain(`Si le port ${port} est pris`);
    expect(said).toContain(`إن كان المنفذ ${port} مشغولا`);
    if (name === 'node') expect(said).not.toContain('    at ');
  });
});

describe('that of Node', () => {
  test.each(['port', '-1', '65536', '8.5'])('names PORT where it is %s', (wrong) => {
    const env = { ...process.env, PORT: wrong };
    const { status, stderr } = spawnSync(process.execPath, ['serve.mjs'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `PORT: received "${wrong}", expected a whole number from 0 to 65535.\n`,
    });
  });
});

test.each(['serve.mjs', 'start.ps1'])(
  '%s gives every file the type that the project’s own server gives',
  (name) => {
    const text = readFileSync(join(parts, name), 'utf8');
    const types = [...text.matchAll(/'(\.\w+)'(?::| =) '([^']+)'/g)].map(([, end, type]) => [end, type]);
    expect(Object.fromEntries(types)).toEqual(mediaTypes);
  },
);
