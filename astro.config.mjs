// The site: its address, its parts, and the steps of its build.
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { assetOutput } from './src/build/assetNames.ts';
import { basePathOf } from './src/build/basePath.ts';
import { contentCheck } from './src/build/contentCheck.ts';
import { contentPolicy } from './src/build/contentPolicy.ts';
import { hostFiles } from './src/build/hostFiles.ts';
import { leanDynamicImports } from './src/build/leanDynamicImports.ts';
import { licences } from './src/build/licences.ts';
import { offlineSite } from './src/build/offline/offlineSite.ts';
import { searchIndex } from './src/build/searchIndex.ts';
import { originNotice, siteUrlOf } from './src/build/siteUrl.ts';
import { tidySite } from './src/build/tidySite.ts';

const assets = 'assets';
const site = siteUrlOf(process.env.SITE_URL);
const output = assetOutput(assets);

export default defineConfig({
  site,
  base: basePathOf(process.env.BASE_PATH),
  trailingSlash: 'always',
  compressHTML: true,
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  build: { inlineStylesheets: 'never', assets },
  integrations: [
    contentCheck(),
    mdx(),
    licences(),
    tidySite(assets),
    ...(site
      ? [
          sitemap({
            i18n: { defaultLocale: 'ar', locales: { ar: 'ar', en: 'en' } },
            filter: (page) => !page.includes('/404'),
          }),
        ]
      : []),
    searchIndex(),
    offlineSite(assets),
    hostFiles(assets),
    originNotice(site),
  ],
  security: { csp: contentPolicy },
  vite: {
    plugins: [leanDynamicImports()],
    build: { assetsInlineLimit: 0, modulePreload: false },
    environments: {
      client: { build: { rolldownOptions: { output } } },
      prerender: { build: { rolldownOptions: { output: { assetFileNames: output.assetFileNames } } } },
    },
    worker: { format: 'es', rolldownOptions: { output } },
  },
});
