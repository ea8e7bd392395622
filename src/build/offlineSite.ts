// Makes the finished site installable and readable without network: worker, manifests, icons. Runs after the search index.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';

interface KeptFile {
  path: string;
  /** First 16 digits of the SHA-256. */
  hash: string;
}

/** Search texts travel in packs; pictures for other sites and lists for robots are not read offline. */
const notKept =
  /^pagefind\/(ar|en)\/(?!all\.json|explainers\.json)|^sw\.js$|\.xml$|(^|\/)(robots|llms)\.txt$|(card|icon-512|icon-maskable)\.png$|picture\.webp$|\.map$/;

/** Writes all search texts of a language as one file, so that saving the site takes one request for them. */
function writePack(dist: string, language: string): void {
  const folder = join(dist, 'pagefind', language);
  const names = readdirSync(folder).filter((name) => /^[a-z]-?\d/.test(name));
  const texts = names.map((name) => [
    name.replace(/\.json$/, ''),
    JSON.parse(readFileSync(join(folder, name), 'utf8')),
  ]);
  writeFileSync(join(folder, 'all.json'), JSON.stringify(Object.fromEntries(texts)));
}

function keptFiles(dist: string): KeptFile[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(dist.length).split(sep).join('/').replace(/^\//, ''),
    )
    .filter((path) => !notKept.test(path))
    .sort()
    .map((path) => ({
      path,
      hash: createHash('sha256')
        .update(readFileSync(join(dist, path)))
        .digest('hex')
        .slice(0, 16),
    }));
}

const manifest = (language: 'ar' | 'en', base: string): Record<string, unknown> => {
  const { site } = JSON.parse(readFileSync(`content/ui/${language}.json`, 'utf8'));
  return {
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    id: `${base}${language}/`,
    start_url: `${base}${language}/`,
    scope: base,
    display: 'standalone',
    background_color: '#eceee8',
    theme_color: '#eceee8',
    icons: [
      { src: `${base}icon.svg`, sizes: 'any', type: 'image/svg+xml' },
      { src: `${base}icon-192.png`, sizes: '192x192', type: 'image/png' },
      { src: `${base}icon-512.png`, sizes: '512x512', type: 'image/png' },
      { src: `${base}icon-maskable.png`, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
};

async function writeIcons(dist: string): Promise<void> {
  const drawing = readFileSync('public/icon.svg');
  const icon = (size: number) => sharp(drawing, { density: 72 * (size / 64) }).resize(size, size);
  await icon(192).png().toFile(join(dist, 'icon-192.png'));
  await icon(512).png().toFile(join(dist, 'icon-512.png'));
  // A maskable icon may lose a fifth on every side.
  const edge = { top: 96, bottom: 96, left: 96, right: 96, background: '#eceee8' };
  await icon(320)
    .extend(edge)
    .flatten({ background: '#eceee8' })
    .png()
    .toFile(join(dist, 'icon-maskable.png'));
}

/** Adds `sw.js`, `{ar,en}/manifest.webmanifest` and icons to the built site. */
export const offlineSite = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'offline-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await writeIcons(dist);
        for (const language of ['ar', 'en'] as const) {
          const text = JSON.stringify(manifest(language, base));
          writeFileSync(join(dist, language, 'manifest.webmanifest'), text);
          writePack(dist, language);
        }
        const files = keptFiles(dist);
        const name = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 10);
        const worker = readFileSync(new URL('../offline/serviceWorker.js', import.meta.url), 'utf8');
        writeFileSync(
          join(dist, 'sw.js'),
          `const release = ${JSON.stringify({ name, base, files })};\n${worker}`,
        );
        logger.info(`${files.length} files kept offline, release ${name}`);
      },
    },
  };
};
