// `node src/cli/tuneSearch.ts`: tries other values for the numbers of src/search/query/tuning.ts on the development queries
// and the built site, each chosen on four fifths of the queries and judged on the last. It prints; a person changes the table.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { translatedPages } from '../build/searchIndex.ts';
import { recordsOf } from '../search/index/records.ts';
import { openFolder } from './search/openFolder.ts';
import { type GradedQuery, tryNumbers } from './search/tryNumbers.ts';

const root = resolve(import.meta.dirname, '../..');

interface Development {
  q: string;
  articles: string[];
}
interface FirstThing {
  q: string;
  first: string[];
}

function readQueries(): GradedQuery[] {
  const records = recordsOf(translatedPages(join(root, 'dist')));
  const byId = new Map(records.map((record) => [record.id, record]));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, 'test/search', name), 'utf8'));
  const isOf = (id: string | undefined, wanted: string): boolean => {
    const record = byId.get(id ?? '');
    if (!record) return false;
    return /^\d{3}$/.test(wanted) ? record.articles.includes(wanted) : record.path.startsWith(wanted);
  };
  return [
    ...(read('queries.json') as Development[]).map(({ q, articles }) => ({
      q,
      isRight: (ids: readonly string[]) => {
        const section = ids.find((id) => byId.get(id)?.kind === 'section');
        return articles.length === 0 ? ids.length === 0 : articles.some((article) => isOf(section, article));
      },
    })),
    ...(read('firstThing.json') as FirstThing[]).map(({ q, first }) => ({
      q,
      isRight: (ids: readonly string[]) =>
        first.length === 0 ? ids.length === 0 : first.some((wanted) => isOf(ids[0], wanted)),
    })),
  ];
}

async function tune(): Promise<void> {
  const queries = readQueries();
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
