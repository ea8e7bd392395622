// WebKit over plain WebDriver, in a window without bars, which can be as narrow as a telephone.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startWebKit, type WebDriverSession } from '../../src/cli/browsers/webDriver.ts';
import { requireWebKit } from '../../src/cli/browsers/webkit.ts';
import type { Engine } from './visitor.ts';

/** The protocol's code points for keys without a character. */
const codeOf: Record<string, string> = {
  ArrowDown: '\ue015',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  Control: '\ue009',
  Enter: '\ue007',
  Escape: '\ue00c',
};

interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

const actKeys = (session: WebDriverSession, actions: KeyAction[]): Promise<void> =>
  session.send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });

/** Stands between the browser and the world: notes each request to another host and lets none through. */
async function startProxy(): Promise<{ address: string; asked: string[]; close: () => void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Result or error of a function in the page; an error comes with its stack, which the protocol leaves out. */
type Outcome<Result> = { value: Result } | { error: string };

const runInPage = (source: string): string => `
  const [argument, done] = arguments;
  Promise.resolve()
    .then(() => (${source})(argument))
    .then((value) => done({ value }), (error) => done({ error: error + '\\n' + error?.stack }));`;

async function evaluateIn(session: WebDriverSession, source: string, argument: unknown): Promise<never> {
  const outcome = await session.send<Outcome<never>>('POST', '/execute/async', {
    script: runInPage(source),
    args: [argument ?? null],
  });
  if ('error' in outcome) throw new Error(outcome.error);
  return outcome.value;
}

/** The driver calls a page loaded before the page does. */
const untilLoaded = (): Promise<void> | undefined =>
  document.readyState === 'complete'
    ? undefined
    : new Promise((resolve) => {
        window.addEventListener('load', () => resolve());
      });

/** The first window has a bar of 447 px; one opened by a page without bars takes any width. */
async function openBareWindow(session: WebDriverSession): Promise<void> {
  const first = await session.send<string>('GET', '/window');
  await session.send('POST', '/execute/sync', {
    script: "open('about:blank', '_blank', 'popup,width=1280,height=900')",
    args: [],
  });
  const handles = await session.send<string[]>('GET', '/window/handles');
  const bare = handles.find((handle) => handle !== first);
  if (!bare) throw new Error('WebKit opened no window without bars.');
  await session.send('DELETE', '/window');
  await session.send('POST', '/window', { handle: bare });
}

export const webkit: Engine = {
  name: 'WebKit',
  start: async () => {
    const parts = requireWebKit();
    const proxy = await startProxy();
    const session = await startWebKit(parts, { proxy: proxy.address });
    await openBareWindow(session);
    return {
      foreign: proxy.asked,
      goto: async (url) => {
        await session.send('POST', '/url', { url });
        await evaluateIn(session, String(untilLoaded), null);
      },
      evaluate: (pageFunction, argument) => evaluateIn(session, String(pageFunction), argument),
      press: (combination) => {
        const keys = combination.split('+').map((key) => codeOf[key] ?? key);
        const down = keys.map((value): KeyAction => ({ type: 'keyDown', value }));
        const up = keys.reverse().map((value): KeyAction => ({ type: 'keyUp', value }));
        return actKeys(session, [...down, ...up]);
      },
      type: (text) =>
        actKeys(
          session,
          [...text].flatMap((value): KeyAction[] => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        ),
      resize: (width, height) => session.send('POST', '/window/rect', { width, height }),
      cookies: async () => (await session.send<{ name: string }[]>('GET', '/cookie')).map(({ name }) => name),
      end: async () => {
        await session.end();
        proxy.close();
      },
    };
  },
};
