// One WebKit under the W3C WebDriver protocol: started with a bus and a screen of its own, and ended with them.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from './machine.ts';

/** Paths of the driver and of the browser that it starts. */
export interface WebKitParts {
  driver: string;
  browser: string;
}

export interface WebDriverSession {
  version: string;
  /** Sends a command of this session; `path` is what follows `/session/{id}`. Throws with the driver's own words. */
  send: <Answer>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Answer>;
  end: () => Promise<void>;
}

export interface StartOptions {
  /** Program between the browser and every host but this machine, as `host:port`. */
  proxy?: string;
}

/** A start takes 1 to 4 s, on a busy machine too. */
const startLimitMs = 15_000;
const startAttempts = 4;
const answerLimitMs = 100_000;
const retryMs = 50;

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

interface NewSession {
  sessionId: string;
  capabilities: { browserVersion: string };
}

async function send<Answer>(
  address: string,
  method: string,
  body?: object,
  limitMs = answerLimitMs,
): Promise<Answer> {
  const response = await fetch(address, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(limitMs),
  });
  const { value } = (await response.json()) as { value: Answer & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`WebKit's driver says of ${address}: ${value.error}: ${value.message}`);
  return value;
}

/** `xvfb-run -a` takes the first free screen from a number on; two that start together would take the same. */
const firstScreen = (): string => String(randomInt(100, 50_000));

/** A session bus that starts nothing else: the usual one starts an accessibility bus at a place that all share. */
const busConfig = (folder: string): string => `<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=${folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

function spawnDriver({ driver }: WebKitParts, port: number, folder: string): ChildProcess {
  const screen = ['xvfb-run', '-a', '-n', firstScreen(), '-s', '-screen 0 1600x1200x24'];
  const configFile = join(folder, 'bus.conf');
  writeFileSync(configFile, busConfig(folder));
  return spawn(
    'dbus-run-session',
    [`--config-file=${configFile}`, '--', ...screen, driver, `--port=${port}`],
    {
      // A process group of its own, so that bus, screen and browser end together.
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        XDG_RUNTIME_DIR: folder,
        XDG_CACHE_HOME: folder,
        ...(isRoot() ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
      },
    },
  );
}

async function waitForDriver(address: string, child: ChildProcess): Promise<void> {
  const limit = performance.now() + startLimitMs;
  while (performance.now() < limit && child.exitCode === null) {
    const isReady = await send(`${address}/status`, 'GET').then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
  throw new Error(
    `WebKitWebDriver did not answer within ${startLimitMs / 1000} s (exit code ${child.exitCode}).\n  What to do: try it by hand: dbus-run-session -- xvfb-run -a WebKitWebDriver --port=4444`,
  );
}

const capabilitiesOf = ({ browser }: WebKitParts, proxy: string | undefined) => ({
  'webkitgtk:browserOptions': {
    binary: browser,
    args: ['--automation', '--javascript-can-open-windows-automatically=true'],
  },
  timeouts: { script: answerLimitMs, pageLoad: answerLimitMs },
  ...(proxy && {
    proxy: {
      proxyType: 'manual',
      httpProxy: proxy,
      sslProxy: proxy,
      noProxy: ['localhost', '127.0.0.1', '::1'],
    },
  }),
});

async function startOnce(parts: WebKitParts, { proxy }: StartOptions): Promise<WebDriverSession> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'miqyas-webkit-'));
  const child = spawnDriver(parts, port, folder);
  const kill = (): void => {
    if (child.exitCode === null && child.signalCode === null && child.pid) process.kill(-child.pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const stop = (): void => {
    process.off('exit', kill);
    kill();
  };
  process.once('exit', kill);
  try {
    await waitForDriver(address, child);
    const alwaysMatch = capabilitiesOf(parts, proxy);
    const { sessionId, capabilities } = await send<NewSession>(
      `${address}/session`,
      'POST',
      { capabilities: { alwaysMatch } },
      startLimitMs,
    );
    const session = `${address}/session/${sessionId}`;
    return {
      version: capabilities.browserVersion,
      send: (method, path, body) =>
        send(session + path, method, body ?? (method === 'POST' ? {} : undefined)),
      end: () => send<void>(session, 'DELETE').finally(stop),
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * Starts WebKit. Now and then, where several start at once, its browser never reports to the driver, which then
 * waits for ever: a fresh pair is tried, a few times, each time with a word about it.
 */
export async function startWebKit(parts: WebKitParts, options: StartOptions = {}): Promise<WebDriverSession> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(parts, options);
    } catch (error) {
      if (attempt === startAttempts) throw error;
      console.warn(`WebKit did not start (attempt ${attempt} of ${startAttempts}): ${error}`);
    }
  }
}
