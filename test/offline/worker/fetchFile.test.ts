// One file from a host that fails, redirects, compresses or answers with something else.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchFile, isWhole, keptHash } from '../../../src/offline/worker/fetchFile.ts';
import { fingerprintOf } from '../../../src/offline/worker/fingerprint.ts';

const noPause = async (): Promise<void> => undefined;
const text = 'export {};\n';
const file = { path: 'a.js', hash: await fingerprintOf('a.js', new TextEncoder().encode(text)) };
afterEach(() => vi.unstubAllGlobals());

function answerWith(...answers: (Response | Error)[]): { asked: () => number } {
  let asked = 0;
  vi.stubGlobal('fetch', async () => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer instanceof Error) throw answer;
    return answer?.clone();
  });
  return { asked: () => asked };
}

describe('a file of the release', () => {
  test.each([200, 404])('is ours by its content, with status %i', async (status) => {
    answerWith(new Response(text, { status, headers: { Vary: '*', 'Content-Encoding': 'x', 'X-Own': '1' } }));
    const { response, isOurs } = await fetchFile('/a.js', file, noPause);
    expect(isOurs).toBe(true);
    expect(response.status).toBe(200);
    expect(response.headers.get('X-Own')).toBe('1');
    expect(response.headers.get('Vary')).toBeNull();
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect(await isWhole(response, file)).toBe(true);
    expect(await response.text()).toBe(text);
  });

  test.each([
    ['an error', new Response('not found', { status: 404 }), 404],
    ['a page of the host', new Response('<!doctype html>'), 200],
    ['half of it', new Response('export'), 200],
  ])('is not ours where the host sends %s', async (_, answer, status) => {
    answerWith(answer);
    const { response, isOurs } = await fetchFile('/a.js', file, noPause);
    expect(isOurs).toBe(false);
    expect(response.status).toBe(status);
  });

  test.each([
    ['a lost connection', new TypeError('lost')],
    ['an overloaded host', new Response('', { status: 503 })],
    ['a host that asks for patience', new Response('', { status: 429 })],
  ])('is asked for again after %s', async (_, fault) => {
    const { asked } = answerWith(fault, fault, new Response(text));
    expect((await fetchFile('/a.js', file, noPause)).isOurs).toBe(true);
    expect(asked()).toBe(3);
  });

  test('is given up after three attempts', async () => {
    const { asked } = answerWith(new TypeError('lost'));
    await expect(fetchFile('/a.js', file, noPause)).rejects.toThrow('lost');
    expect(asked()).toBe(3);
  });
});

test('a kept file of another release is not whole', async () => {
  answerWith(new Response(text));
  const { response } = await fetchFile('/a.js', file, noPause);
  response.headers.set(keptHash, 'other');
  expect(await isWhole(response, file)).toBe(false);
});
