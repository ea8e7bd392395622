// The site: addresses, Content Security Policy, and the checks without which nothing is built.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { offlineSite } from './src/build/offlineSite.ts';
import { searchIndex } from './src/build/searchIndex.ts';
import { tidyPages as tidyPagesIn } from './src/build/tidyPages.ts';
import { checkContent } from './src/ledger/check/checkContent.ts';

const themeScript = readFileSync(new URL('./src/site/theme.js', import.meta.url));

/** Stops the build where words and ledger disagree. */
const contentCheck = {
  name: 'content-check',
  hooks: {
    'astro:build:start': () => {
      const { faults } = checkContent('.');
      if (faults.length > 0) throw new Error(`content check: ${faults.length} faults\n${faults.join('\n')}`);
    },
  },
};

const base = process.env.BASE_PATH ?? '/';

/** One stylesheet per page, and a policy without idle hashes. */
const tidyPages = {
  name: 'tidy-pages',
  hooks: { 'astro:build:done': ({ dir }) => tidyPagesIn(fileURLToPath(dir), base) },
};

/** Vite's loader of a chunk's stylesheets weighs more than the header's script; no chunk of ours has any. */
const leanDynamicImports = {
  name: 'lean-dynamic-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://miqyas.example',
  base,
  trailingSlash: 'always',
  compressHTML: true,
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  build: { inlineStylesheets: 'never', assets: 'assets' },
  integrations: [
    contentCheck,
    mdx(),
    tidyPages,
    sitemap({
      i18n: { defaultLocale: 'ar', locales: { ar: 'ar', en: 'en' } },
      filter: (page) => !page.includes('/404'),
    }),
    searchIndex(),
    offlineSite(),
  ],
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [`sha256-${createHash('sha256').update(themeScript).digest('base64')}`],
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [leanDynamicImports],
    build: { assetsInlineLimit: 0, modulePreload: false },
    worker: { format: 'es' },
  },
});
