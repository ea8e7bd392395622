// The zip for places without network: unpacked, started by its own start file, and searched in Chromium.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageSite } from '../../../src/cli/package.ts';
import { useChromium } from '../chromium.ts';
import { dist, type Language, languages } from '../site.ts';

/** Unpacks what the list at the end of an archive names. */
function unzip(archive: Buffer, folder: string): string[] {
  const end = archive.length - 22;
  const paths: string[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const packedBytes = archive.readUInt32LE(at + 20);
    const nameBytes = archive.readUInt16LE(at + 28);
    const mode = archive.readUInt32LE(at + 38) >>> 16;
    const local = archive.readUInt32LE(at + 42);
    const path = archive.toString('utf8', at + 46, at + 46 + nameBytes);
    const body = local + 30 + archive.readUInt16LE(local + 26);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const content = inflateRawSync(archive.subarray(body, body + packedBytes));
    writeFileSync(join(folder, path), content, { mode: mode & 0o777 });
    paths.push(path);
    at += 46 + nameBytes;
  }
  return paths;
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

describe.skipIf(process.platform === 'win32')('the package', () => {
  const chromium = useChromium();
  let folder: string;
  let paths: string[];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'miqyas-package-'));
    packageSite(dist, join(folder, 'miqyas.zip'));
    paths = unzip(readFileSync(join(folder, 'miqyas.zip')), folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has a start file for three systems and a note in every language', () => {
    for (const name of [
      'start-windows.bat',
      'start.ps1',
      'start-mac.command',
      'start-linux.sh',
      'READ-ME.txt',
      'LICENCES.txt',
      'site/licences.txt',
    ])
      expect(paths).toContain(`miqyas/${name}`);
    const note = readFileSync(join(folder, 'miqyas/READ-ME.txt'), 'utf8');
    const titles: Record<Language, string> = {
      ar: 'نسخة لقسم بلا شبكة',
      en: 'a copy for a classroom without network',
      fr: 'une copie pour une classe sans réseau',
    };
    for (const language of languages) expect(note).toContain(titles[language]);
    const script = readFileSync(join(folder, 'miqyas/start-linux.sh'), 'utf8');
    expect(script.match(/^echo "[^"]*python3/gm)).toHaveLength(languages.length);
    // What Windows shows is in some code page, never a certain one: signs beyond ASCII would come out as others.
    for (const name of ['start-windows.bat', 'start.ps1'])
      expect(readFileSync(join(folder, 'miqyas', name), 'latin1')).not.toMatch(/[\u0080-\u00ff]/);
  });

  test('starts from its folder and answers a search', async () => {
    const port = await freePort();
    const environment = { ...process.env, PORT: String(port), NO_BROWSER: '1' };
    const server = spawn(join(folder, 'miqyas/start-linux.sh'), { env: environment, stdio: 'ignore' });
    try {
      const origin = `http://localhost:${port}`;
      await expect
        .poll(
          () =>
            fetch(origin).then(
              ({ ok }) => ok,
              () => false,
            ),
          { timeout: 20_000 },
        )
        .toBe(true);
      const { page, errors } = await chromium.visit(
        '/ar/search/?q=%D8%B3%D8%AA%D8%A7%D8%B1%D9%84%D9%8A%D9%86%D9%83',
        { origin },
      );
      await page.locator('[data-search-state="done"]').waitFor();
      expect(await page.locator('[data-search-result]').first().getAttribute('href')).toContain(
        '/ar/explainers/',
      );
      expect(errors).toEqual([]);
    } finally {
      server.kill();
    }
  });
});
