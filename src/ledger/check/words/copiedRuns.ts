// Runs of six words: the source articles are not published, so their runs are kept as hashes and nothing may repeat one.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldedWords } from '../../../text/analysis/fold.ts';

const runLength = 6;

const hashOf = (run: string): string => hash('sha256', run).slice(0, 12);

/** Every run of six words of `text` with its hash, folded as search folds. */
export function runsOf(text: string): { words: string; hash: string }[] {
  const words = foldedWords(text);
  const runs = [];
  for (let start = 0; start + runLength <= words.length; start++) {
    const run = words.slice(start, start + runLength).join(' ');
    runs.push({ words: run, hash: hashOf(run) });
  }
  return runs;
}

/** Hashes of all source articles, from `seeds/articles/*.runs`. */
export function readSourceRuns(seedsFolder: string): Set<string> {
  const folder = join(seedsFolder, 'articles');
  const files = readdirSync(folder).filter((name) => name.endsWith('.runs'));
  return new Set(
    files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)),
  );
}
