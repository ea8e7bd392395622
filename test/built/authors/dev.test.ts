// An author's edit shows at once in `npm run dev`, or the overlay says why not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DevServer, startDev } from './devServer.ts';
import { copySite, type SiteCopy } from './siteCopy.ts';

let copy: SiteCopy;
let server: DevServer;

beforeAll(async () => {
  copy = copySite('dev');
  server = await startDev(copy.folder);
});
afterAll(async () => {
  await server?.stop();
  copy?.remove();
});

/** The page once it satisfies `holds`, asked at most 50 times. */
async function pageOnce(path: string, holds: (html: string) => boolean): Promise<string> {
  let html = '';
  for (let asked = 0; asked < 50; asked += 1) {
    html = await server.page(path);
    if (holds(html)) return html;
  }
  return html;
}

/** Racks of the smallest size, from the table of the first picture. */
const racksIn = (html: string): string => /data-sizes[^>]*>[\s\S]*?<td[^>]*>([^<]*)</.exec(html)?.[1] ?? '';

describe('an edit of', () => {
  test('a claim shows on the evidence page', async () => {
    expect(await server.page('/en/evidence/')).not.toContain('The goal, as edited');
    copy.change('seeds/articles/003.yaml', 'The announced final goal is', 'The goal, as edited, is');
    await server.nextMessage('full-reload');
    expect(await pageOnce('/en/evidence/', (html) => html.includes('as edited'))).toContain(
      'The goal, as edited',
    );
  });

  test('a glossary entry shows in the glossary', async () => {
    copy.change('content/glossary/gpu.yaml', /(definition:\s+en: )/, '$1As edited, ');
    await server.nextMessage('full-reload');
    expect(await pageOnce('/en/glossary/', (html) => html.includes('As edited, '))).toContain('As edited, ');
  });

  test('an interface string shows on its page', async () => {
    copy.change('content/ui/en.json', /("heading": ")/, '$1Edited. ');
    expect(await pageOnce('/en/', (html) => html.includes('Edited. '))).toContain('Edited. ');
  });

  test('a parameter reaches what the page lives by and its first picture alike', async () => {
    const before = await server.page('/en/simulator/');
    copy.change('seeds/parameters.yaml', /(id: P-pue\n[\s\S]*?value: )1\.2\n/, '$11.3\n');
    await server.nextMessage('full-reload');
    expect(await pageOnce('/en/simulator/live.json', (text) => text.includes('"P-pue":1.3'))).toContain(
      '"P-pue":1.3',
    );
    const after = await server.page('/en/simulator/');
    expect(racksIn(after)).not.toBe(racksIn(before));
    // The derived numbers of the ledger differ until it is taken back.
    copy.change('seeds/parameters.yaml', /(id: P-pue\n[\s\S]*?value: )1\.3\n/, '$11.2\n');
    await server.nextMessage('full-reload');
  });

  test('an equation of the model reaches the first picture', async () => {
    const before = racksIn(await server.page('/en/simulator/'));
    copy.change('src/model/cluster/facility.ts', '(1 - otherItFraction)', '(1 - otherItFraction) * 0.5');
    const after = await pageOnce('/en/simulator/', (html) => racksIn(html) !== before);
    expect(racksIn(after)).not.toBe(before);
  });
});

test('words that the ledger does not state are laid over the page, and go with the fault', async () => {
  const page = 'content/explainers/en/forty-to-five-hundred-megawatts.mdx';
  copy.change(page, /$/, '\nThere will be 41 halls.\n');
  const fault = /forty-to-five-hundred-megawatts\.mdx:\d+: «41» stands outside/;
  let message = '';
  // Faults of earlier edits may have been told before.
  for (let told = 0; told < 10 && !fault.test(message); told += 1)
    message = await server.nextMessage('error');
  expect(message).toMatch(fault);
  copy.change(page, '\nThere will be 41 halls.\n', '');
  await server.nextMessage('full-reload');
});

test('search has no index of the edited pages, and the page says so', async () => {
  const script = /src="([^"]*astro:scripts\/page[^"]*)"/.exec(await server.page('/en/'))?.[1] ?? '';
  expect(await server.page(script)).toMatch(
    /Search (has no index here before a first build|answers from the build of)/,
  );
});
