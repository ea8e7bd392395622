// Hashes the six-word runs of a source article: `node src/cli/runs.ts 003 article.txt` writes seeds/articles/003.runs.
import { runsOf } from '../ledger/check/words/copiedRuns.ts';
import { writeWhole } from './files/writeWhole.ts';
import { readText } from './runList/readText.ts';

const [id, file] = process.argv.slice(2);
if (!id || !/^\d{3}$/.test(id) || !file) {
  console.error(
    `runs: received ${process.argv.slice(2).join(' ') || 'nothing'}, expected three digits and a text file`,
  );
  process.exit(2);
}
try {
  const lines = readText(file).text.split('\n');
  const hashes = [...new Set(lines.flatMap((line) => runsOf(line).map((run) => run.hash)))].sort();
  writeWhole(`seeds/articles/${id}.runs`, `${hashes.join('\n')}\n`);
  console.log(`seeds/articles/${id}.runs: ${hashes.length} runs`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
