// `node src/cli/search/tuneSearch.ts`: tries other values for the numbers of src/search/query/tuning.ts on the development queries
// and the built site, each chosen on four fifths of the queries and judged on the last. It prints; a person changes the table.
import { join, resolve } from 'node:path';
import { gradedQueries } from './gradedQueries.ts';
import { openFolder } from './openFolder.ts';
import { tryNumbers } from './tryNumbers.ts';

const root = resolve(import.meta.dirname, '../../..');

async function tune(): Promise<void> {
  const queries = gradedQueries(root);
  const trials = await tryNumbers(queries, await openFolder(join(root, 'dist/pagefind')));
  console.log(
    `${queries.length} queries; right now, and with values chosen without the queries that judge them`,
  );
  for (const { name, value, chosen, right, heldOut } of trials) {
    const change = chosen === value ? 'stays' : `chosen ${chosen.toFixed(3)}`;
    console.log(
      `  ${name.padEnd(28)}${String(value).padStart(6)}  right ${right}  held out ${heldOut}  ${change}`,
    );
  }
}

tune().catch((error: Error) => {
  console.error(`The numbers cannot be tried. ${error.message} Run \`npm run build\` first.`);
  process.exitCode = 1;
});
