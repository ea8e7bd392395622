// In dev: after an edit of a claim, a parameter, a word, what was read from it is read anew, and the check runs again.
import { relative, sep } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { Plugin, RunnableDevEnvironment, ViteDevServer } from 'vite';

/** Path of a file under the project's root with `/`, if it is one of content or seeds. */
export function contentPath(root: string, file: string): string | undefined {
  const path = relative(root, file).split(sep).join('/');
  return /^(content|seeds)\//.test(path) ? path : undefined;
}

/** Modules that hold what they have read from files know nothing of an edit, so all of the server's start anew. */
function forgetModules(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    if (environment.name === 'client') continue;
    environment.moduleGraph.invalidateAll();
    if ('runner' in environment) (environment as RunnableDevEnvironment).runner.clearCache();
  }
}

/** Vite's plugin; `faultsOf` answers what is wrong with words and ledger, or nothing. */
export function freshContent(
  faultsOf: () => string,
  logger: Pick<AstroIntegrationLogger, 'info' | 'error'>,
): Plugin {
  let faults = '';
  const showFaults = (server: ViteDevServer): void => {
    if (faults)
      server.environments.client.hot.send({
        type: 'error',
        err: { message: faults, stack: '', plugin: 'ledger-check' },
      });
  };
  const check = (server: ViteDevServer): void => {
    faults = faultsOf();
    if (faults) logger.error(faults);
    showFaults(server);
  };
  return {
    name: 'fresh-content',
    configureServer(server) {
      const reread = (file: string): void => {
        const path = contentPath(server.config.root, file);
        if (!path) return;
        forgetModules(server);
        logger.info(`reads ${path} anew`);
        server.environments.client.hot.send({ type: 'full-reload' });
        check(server);
      };
      for (const event of ['change', 'add', 'unlink']) server.watcher.on(event, reread);
      // A page that is opened, or reloaded after an edit, shows what is wrong too.
      server.ws.on('connection', () => showFaults(server));
      return () => check(server);
    },
  };
}
