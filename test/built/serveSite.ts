// Serves the built site once for all tests of the project `built`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { listen } from '../../src/cli/server/listen.ts';
import { siteListener } from '../../src/cli/server/respond.ts';
import { dist } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Such as `http://localhost:39211`, without a slash at the end. */
    siteOrigin: string;
  }
}

export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(
      'There is no built site in dist.\n  What to do: npm run build, then run the tests again.',
    );
  }
  const site = await listen(siteListener(dist, '/'), 0);
  project.provide('siteOrigin', `http://localhost:${site.port}`);
  return site.close;
}
