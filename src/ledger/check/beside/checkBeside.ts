// The content check beside the start of a build, which leaves a core idle.
import { Worker } from 'node:worker_threads';
import { parsedFiles } from '../../../seeds/yaml/parsedFiles.ts';
import type { FromThread } from './checkThread.ts';

const checkThread = new URL('./checkThread.ts', import.meta.url);

/** Starts the check of what stands under `root`, and answers what it finds. Rejects where the check itself fails. */
export const checkBeside = (root: string, thread = checkThread): Promise<string> =>
  new Promise((resolve, reject) => {
    new Worker(thread, { workerData: root })
      .on('message', ({ faults, parsed }: FromThread) => {
        for (const [path, file] of parsed) parsedFiles.set(path, file);
        if (faults !== undefined) resolve(faults);
      })
      .on('error', reject)
      .on('exit', (code) =>
        reject(new Error(`content check: its thread ended with code ${code}, no answer`)),
      );
  });
