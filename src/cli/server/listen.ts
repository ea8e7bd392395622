// Opens the port of the local site, on both loopback addresses, and says what to do where it cannot.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RunningSite {
  port: number;
  close: () => Promise<void>;
}

/** `localhost` is 127.0.0.1 for some programs and ::1 for others; the site answers on both. */
const loopback = ['127.0.0.1', '::1'];
const absentAddress = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

function open(listener: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer(listener);
    server.once('error', fail);
    server.listen(port, host, () => {
      // A fault of an open port (no file handles left, say) costs a request, not the server.
      server.off('error', fail).on('error', (error) => console.error(`The server goes on: ${error.message}`));
      done(server);
    });
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => {
    server.close(() => done());
  });
}

/** Listens on `port` (0: any free one). Rejects with the code EADDRINUSE when one of the addresses is taken. */
export async function listen(listener: RequestListener, port: number, host?: string): Promise<RunningSite> {
  const [first, ...others] = host ? [host] : loopback;
  const servers = [await open(listener, port, first as string)];
  const chosen = ((servers[0] as Server).address() as AddressInfo).port;
  const closeAll = async () => void (await Promise.all(servers.map(close)));
  for (const other of others) {
    try {
      servers.push(await open(listener, chosen, other));
    } catch (error) {
      if (absentAddress.has((error as NodeJS.ErrnoException).code ?? '')) continue;
      await closeAll();
      throw error;
    }
  }
  return { port: chosen, close: closeAll };
}

function explain(error: unknown, port: number, host: string | undefined): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    return new Error(
      `Port ${port} is in use by another program.\n  What to do: stop that program, or choose another port: PORT=${port + 1} npm start`,
    );
  if (code === 'EACCES')
    return new Error(
      `No permission to open port ${port}.\n  What to do: choose a port from 1024 upwards: PORT=4321 npm start`,
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Error(
      `HOST is ${host}, which is no address of this machine.\n  What to do: unset HOST, or set HOST=0.0.0.0 to serve the local network.`,
    );
  return error as Error;
}

/** Listens on PORT where it is set; otherwise on 4321 or the next free port, and says so. */
export async function listenForReaders(
  listener: RequestListener,
  environment: Record<string, string | undefined>,
): Promise<RunningSite> {
  const { PORT: asked, HOST: host } = environment;
  if (asked !== undefined && (!/^\d+$/.test(asked) || Number(asked) > 65_535)) {
    throw new Error(
      `PORT is ${JSON.stringify(asked)}; expected a whole number from 0 to 65535.\n  What to do: PORT=4321 npm start`,
    );
  }
  const first = Number(asked ?? 4321);
  const last = asked === undefined ? first + 9 : first;
  for (let port = first; ; port += 1) {
    try {
      return await listen(listener, port, host);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port === last) throw explain(error, port, host);
      console.log(`Port ${port} is in use by another program; trying ${port + 1}.`);
    }
  }
}
