// `astro dev` in a copy of the project: its pages, what it prints, and what it lays over a page.
import { spawn } from 'node:child_process';
import { astroProgram, plainEnvironment } from './astroProgram.ts';

export interface DevServer {
  origin: string;
  /** The page's HTML. */
  page: (path: string) => Promise<string>;
  /** What a page that is open is told by the server next: a kind of message such as `error`, with its text. */
  nextMessage: (type: string) => Promise<string>;
  stop: () => Promise<void>;
}

/** Connects as the script of an open page does. */
async function openPage(origin: string): Promise<(type: string) => Promise<string>> {
  const client = await (await fetch(`${origin}/@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  const heard: { type: string; err?: { message: string } }[] = [];
  const waiting: (() => void)[] = [];
  socket.addEventListener('message', ({ data }) => {
    heard.push(JSON.parse(String(data)));
    for (const wake of waiting.splice(0)) wake();
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  return async (type) => {
    for (;;) {
      const at = heard.findIndex((message) => message.type === type);
      const [message] = at >= 0 ? heard.splice(0, at + 1).slice(-1) : [];
      if (message) return message.err?.message ?? '';
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
}

/** Starts the server and waits until it says where it listens. Throws with what it printed where it ends before. */
export async function startDev(folder: string): Promise<DevServer> {
  const server = spawn(process.execPath, [astroProgram, 'dev', '--port', '0'], {
    cwd: folder,
    env: plainEnvironment,
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let printed = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk;
      const found = /http:\/\/localhost:\d+/.exec(printed);
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => reject(new Error(`astro dev ended: ${printed}`)));
  });
  const page = async (path: string): Promise<string> => (await fetch(origin + path)).text();
  await page('/');
  return {
    origin,
    page,
    nextMessage: await openPage(origin),
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}
