// Serves the built site: `node src/cli/serve.ts`. Reads PORT, HOST and BASE_PATH.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { basePathOf } from '../build/basePath.ts';
import { readLanguages } from '../ledger/read/readContent.ts';
import { listenForReaders } from './server/listen.ts';
import { siteListener } from './server/respond.ts';

/** npm passes SIGTERM to its shell alone; without this the server would outlive `npm start` and keep the port. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 1000).unref();
}

export async function serve(): Promise<void> {
  const folder = resolve(import.meta.dirname, '../../dist');
  if (!existsSync(folder)) {
    throw new Error(
      'There is no built site in dist.\n  What to do: npm start (builds and serves), or npm run build.',
    );
  }
  const base = basePathOf(process.env.BASE_PATH);
  const { port } = await listenForReaders(siteListener(folder, base), process.env);
  endWithParent();
  const origin = `http://localhost:${port}`;
  console.log(`\nMiqyas is served. Open one of these addresses; Ctrl+C ends it.`);
  for (const { code, name } of readLanguages(resolve(import.meta.dirname, '../../content')))
    console.log(`  ${name}  ${origin}${base}${code}/`);
}

if (import.meta.main) {
  serve().catch((error: Error) => {
    console.error(`The site cannot be served. ${error.message}`);
    process.exitCode = 1;
  });
}
