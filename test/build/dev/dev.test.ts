// In dev: which edits are of words and facts, what is told to an open page, and which requests the last build answers.
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentPath, freshContent } from '../../../src/build/dev/freshContent.ts';
import { indexFile, lastBuildSearch } from '../../../src/build/dev/lastBuildSearch.ts';

const silent = { info: () => {}, error: () => {} };

test.each([
  ['seeds/articles/003.yaml', 'seeds/articles/003.yaml'],
  ['content/glossary/gpu.yaml', 'content/glossary/gpu.yaml'],
  ['src/model/cluster/facility.ts', undefined],
  ['../content/glossary/gpu.yaml', undefined],
])('%s is %s', (file, expected) => {
  const root = join(tmpdir(), 'site');
  expect(contentPath(root, join(root, file))).toBe(expected);
});

describe('an edit of words or facts', () => {
  /** The server as the plugin sees it, with what it forgets and sends. */
  function fakeServer() {
    const sent: { type: string; err?: { message: string } }[] = [];
    const forgotten: string[] = [];
    const environment = (name: string) => ({
      name,
      moduleGraph: { invalidateAll: () => forgotten.push(name) },
      runner: { clearCache: () => forgotten.push(`${name} runner`) },
      hot: { send: (message: (typeof sent)[number]) => sent.push(message) },
    });
    const [watcher, ws] = [new EventEmitter(), new EventEmitter()];
    const environments = { client: environment('client'), ssr: environment('ssr') };
    const server = { config: { root: '/site' }, environments, watcher, ws } as unknown as ViteDevServer;
    return { server, watcher, ws, sent, forgotten };
  }

  function start(faults: string[]) {
    const fake = fakeServer();
    const plugin = freshContent(() => faults.shift() ?? '', silent);
    const configure = plugin.configureServer as (server: ViteDevServer) => () => void;
    configure(fake.server)();
    return fake;
  }

  test('makes the server read everything anew and the page reload', () => {
    const { watcher, sent, forgotten } = start([]);
    watcher.emit('change', '/site/seeds/parameters.yaml');
    expect(forgotten).toEqual(['ssr', 'ssr runner']);
    expect(sent.map(({ type }) => type)).toEqual(['full-reload']);
  });

  test('lays what the check finds over the page, and over every page opened after', () => {
    const { watcher, ws, sent } = start(['', 'content check: 1 faults']);
    watcher.emit('change', '/site/content/explainers/en/a.mdx');
    expect(sent.at(-1)).toMatchObject({ type: 'error', err: { message: 'content check: 1 faults' } });
    ws.emit('connection');
    expect(sent.map(({ type }) => type)).toEqual(['full-reload', 'error', 'error']);
    watcher.emit('change', '/site/content/explainers/en/a.mdx');
    ws.emit('connection');
    expect(sent.at(-1)?.type).toBe('full-reload');
  });

  test('of code is left to Vite', () => {
    const { watcher, sent, forgotten } = start([]);
    watcher.emit('change', '/site/src/site/locales.ts');
    expect([...sent, ...forgotten]).toEqual([]);
  });
});

describe('search in dev', () => {
  const folder = mkdtempSync(join(tmpdir(), 'miqyas-dev-'));
  const outDir = pathToFileURL(`${folder}/`);
  beforeAll(() => {
    mkdirSync(join(folder, 'pagefind'));
    writeFileSync(join(folder, 'secret.json'), '{}');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('says that there is no index before a first build', () => {
    expect(lastBuildSearch({ outDir, base: '/' }, silent).note).toContain('npm run build once');
  });

  test('answers from the last build, under the base, and from nothing beside it', () => {
    const file = join(folder, 'pagefind', 'vocabulary.json');
    writeFileSync(file, '{}');
    expect(lastBuildSearch({ outDir, base: '/' }, silent).note).toMatch(
      /^Search answers from the build of \d{4}-/,
    );
    expect(indexFile(folder, '/', '/pagefind/vocabulary.json?v=1')).toBe(file);
    expect(indexFile(folder, '/miqyas/', '/miqyas/pagefind/vocabulary.json')).toBe(file);
    expect(indexFile(folder, '/miqyas/', '/pagefind/vocabulary.json')).toBeUndefined();
    expect(indexFile(folder, '/', '/pagefind/nothing.json')).toBeUndefined();
    expect(indexFile(folder, '/', '/pagefind/%2e%2e/secret.json')).toBeUndefined();
    expect(indexFile(folder, '/', '/ar/')).toBeUndefined();
  });
});
