// Text and parsed contents of YAML files by whole path: a build, and an author at work, read most files again and again unchanged.

export interface ParsedFile {
  text: string;
  root: unknown;
}

const key: unique symbol = Symbol.for('miqyas.parsedFiles');
const shared = globalThis as typeof globalThis & { [key]?: Map<string, ParsedFile> };

/** One for a process: the steps of a build and its bundled pages are two copies of this code. */
export const parsedFiles: Map<string, ParsedFile> = shared[key] ?? new Map();
shared[key] = parsedFiles;
