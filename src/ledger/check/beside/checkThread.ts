// The content check of a build, on a thread of its own. It tells what is wrong, then parses what only pages read.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readModelSeeds } from '../../../seeds/readModelSeeds.ts';
import { SeedError } from '../../../seeds/seedError.ts';
import { type ParsedFile, parsedFiles } from '../../../seeds/yaml/parsedFiles.ts';
import { faultsText } from '../faultsText.ts';

export interface FromThread {
  /** What the check finds, in the first message; see faultsText. */
  faults?: string;
  /** Files that no other step of the build needs to parse again. */
  parsed: ReadonlyMap<string, ParsedFile>;
}

const root: string = workerData;
const send = (message: FromThread): void => parentPort?.postMessage(message);

send({ faults: faultsText(root), parsed: parsedFiles });

const sent = new Set(parsedFiles.keys());
try {
  readModelSeeds(join(root, 'seeds'));
} catch (cause) {
  // The pages read them too, and tell what is wrong.
  if (!(cause instanceof SeedError)) throw cause;
}
send({ parsed: new Map([...parsedFiles].filter(([path]) => !sent.has(path))) });
