// Serves the built site with a script ahead of all others that keeps what goes wrong: drivers tell it unevenly.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { listen } from '../../src/cli/server/listen.ts';
import { siteListener } from '../../src/cli/server/respond.ts';
import { dist, pages } from '../built/site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of the watched site, without a slash at the end. */
    watchedOrigin: string;
  }
}

declare global {
  interface Window {
    /** Uncaught errors, refused promises, errors in the console, what the policy blocked, what did not load. */
    complaints: string[];
  }
}

/** Runs in the page, before its policy stands: no violation is missed. */
function watch(): void {
  window.complaints = [];
  const note = (kind: string, what: unknown): void => void window.complaints.push(`${kind}: ${what}`);
  window.addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof Element) note('not loaded', target.outerHTML.slice(0, 200));
      else note('error', `${event.message} at ${event.filename}:${event.lineno}`);
    },
    true,
  );
  window.addEventListener('unhandledrejection', ({ reason }) => note('promise', reason));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
    note('policy', `${effectiveDirective} blocked ${blockedURI} in ${sourceFile}`),
  );
  const { error } = console;
  console.error = (...words: unknown[]) => {
    note('console', words.join(' '));
    error(...words);
  };
  // The worker that saves the site would refuse changed pages; the offline tests use the site as it is.
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

const script = 'watch.js';

function copyWatched(): string {
  const folder = mkdtempSync(join(tmpdir(), 'miqyas-watched-'));
  cpSync(dist, folder, { recursive: true, dereference: true });
  writeFileSync(join(folder, script), `(${watch})();`);
  for (const { path, html } of pages) {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    writeFileSync(file, html.replace(/<head>/i, `<head><script src="/${script}"></script>`));
  }
  return folder;
}

/** Set-up of the project `engines`: one site for all its tests. */
export default async function serveWatched(project: TestProject): Promise<() => Promise<void>> {
  if (pages.length === 0)
    throw new Error(
      'There is no built site in dist.\n  What to do: npm run build, then run the tests again.',
    );
  const folder = copyWatched();
  const site = await listen(siteListener(folder, '/'), 0);
  project.provide('watchedOrigin', `http://localhost:${site.port}`);
  return async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  };
}
