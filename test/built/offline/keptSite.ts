// A copy of the built site with a server of its own, which a test may change, stop and start again.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach } from 'vitest';
import { writeWorker } from '../../../src/build/offline/offlineSite.ts';
import { listen, type RunningSite } from '../../../src/cli/server/listen.ts';
import { siteListener } from '../../../src/cli/server/respond.ts';
import { dist } from '../site.ts';

export interface KeptSite {
  folder: string;
  origin: string;
  base: string;
  /** Changes a page, and lists it in a new release unless told otherwise. */
  publish: (path: string, change: (html: string) => string, isListed?: boolean) => Promise<void>;
  stop: () => Promise<void>;
  start: () => Promise<void>;
  close: () => Promise<void>;
}

/** Pages that these tests do not open. */
const otherPages =
  /^\w\w\/(evidence\/(?!index)|figures|lesson|method|challenges|teach|timeline|explainers\/(?!musk-and-morocco|index))/;

/** What search asks for, but the files of its start. */
const answers = /^pagefind\/((index|filter)\/|\w\w\/\w-?\d)/;

/** A built site of some pages: one copy of it takes a tenth of the time that a copy of all pages takes. */
const fewPages = (path: string): boolean => !otherPages.test(path);
const fewPagesWithoutSearch = (path: string): boolean => fewPages(path) && !answers.test(path);

const parts = { all: () => true, 'few pages': fewPages, 'few pages without search': fewPagesWithoutSearch };

export type SitePart = keyof typeof parts;

export interface KeptSiteOptions {
  from?: string;
  /** How much of the built site there is. */
  part?: SitePart;
  base?: string;
  /** The server; the one of `npm start` where it is left out. */
  host?: (folder: string, base: string) => RequestListener;
}

/** The server of `npm start`, asked for files as they are: to pack them again for each site takes longer than to send them. */
const serveUncoded = (folder: string, base: string): RequestListener => {
  const answer = siteListener(folder, base);
  return (request, response) => {
    delete request.headers['accept-encoding'];
    answer(request, response);
  };
};

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'miqyas-offline-'));

/** Folders with a part of a site, listed as a release of its own, by what they are a part of. */
const prepared = new Map<string, Promise<string>>();

function preparedPart(from: string, base: string, part: SitePart): Promise<string> {
  const prepare = async (): Promise<string> => {
    const folder = newFolder();
    const isThere = (path: string): boolean => parts[part](relative(from, path).split(sep).join('/'));
    cpSync(from, folder, { recursive: true, dereference: true, filter: isThere });
    await writeWorker(folder, base, 'assets');
    return folder;
  };
  const key = `${from} ${base} ${part}`;
  const folder = prepared.get(key) ?? prepare();
  prepared.set(key, folder);
  return folder;
}

async function openSite({
  from = dist,
  part = 'few pages',
  base = '/',
  host = serveUncoded,
}: KeptSiteOptions): Promise<KeptSite> {
  const folder = newFolder();
  const source = part === 'all' ? from : await preparedPart(from, base, part);
  cpSync(source, folder, { recursive: true, dereference: true });
  const listener = host(folder, base);
  let running: RunningSite | undefined = await listen(listener, 0);
  const { port } = running;
  const stop = async (): Promise<void> => {
    await running?.close();
    running = undefined;
  };
  return {
    folder,
    base,
    origin: `http://localhost:${port}`,
    publish: async (path, change, isListed = true) => {
      const file = join(folder, path);
      const html = readFileSync(file, 'utf8');
      const changed = change(html);
      if (changed === html) throw new Error(`${path}: the change changed nothing`);
      writeFileSync(file, changed);
      if (isListed) await writeWorker(folder, base, 'assets');
    },
    stop,
    start: async () => {
      running = await listen(listener, port);
    },
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Opens sites that close when the test ends. */
export function useKeptSites(): (options?: KeptSiteOptions) => Promise<KeptSite> {
  const opened: KeptSite[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((site) => site.close()));
  });
  afterAll(async () => {
    for (const folder of await Promise.all(prepared.values())) rmSync(folder, { recursive: true });
    prepared.clear();
  });
  return async (options = {}) => {
    const site = await openSite(options);
    opened.push(site);
    return site;
  };
}

/** Lets the page save the site at once, and waits until it is read from its copy. */
export const untilKept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    dispatchEvent(new Event('scroll'));
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    // The first visit is taken over when the worker claims it.
    if (!serviceWorker.controller)
      await new Promise((resolve) => {
        serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
  });

/** Asks for the worker's file again, as a browser does now and then, and waits until nothing installs any more. */
export const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const { installing } = registration ?? {};
    if (installing)
      await new Promise<void>((resolve) => {
        const tell = (): void => {
          if (installing.state !== 'installing') resolve();
        };
        installing.addEventListener('statechange', tell);
        tell();
      });
  });

/** A file of the copy is removed, or replaced by other words under the same headers. */
export const damage = (page: Page, address: string, how: 'removed' | 'replaced'): Promise<void> =>
  page.evaluate(
    async ([path, kind]) => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const kept = await cache.match(path);
      if (!kept) throw new Error(`${path} is not in the copy`);
      if (kind === 'removed') await cache.delete(path);
      else await cache.put(path, new Response('damaged', { headers: kept.headers }));
    },
    [address, how] as const,
  );
