// The site: its address, its parts, and the steps of its build.
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { ASSETS_FOLDER } from './src/build/assetsFolder.ts';
import { basePathOf } from './src/build/basePath.ts';
import { assetOutput } from './src/build/bundle/assetNames.ts';
import { leanDynamicImports } from './src/build/bundle/leanDynamicImports.ts';
import { leanLanguages } from './src/build/bundle/leanLanguages.ts';
import { pickedWords } from './src/build/bundle/pickedWords.ts';
import { contentPolicy } from './src/build/contentPolicy.ts';
import { hostFiles } from './src/build/finished/hostFiles.ts';
import { licences } from './src/build/finished/licences.ts';
import { tidySite } from './src/build/finished/tidySite.ts';
import { ledgerCheck } from './src/build/ledgerCheck.ts';
import { offlineSite } from './src/build/offline/offlineSite.ts';
import { outputFolder } from './src/build/outputFolder.ts';
import { paragraphCites } from './src/build/paragraphCites.ts';
import { searchIndex } from './src/build/searchIndex.ts';
import { originNotice, siteUrlOf } from './src/build/siteUrl.ts';
import { readLanguages } from './src/ledger/read/readContent.ts';

const assets = ASSETS_FOLDER;
const siteLanguages = readLanguages('content');
const languages = siteLanguages.map(({ code }) => code);
const searchedApart = siteLanguages.flatMap(({ code, fallback }) => (fallback === undefined ? [] : [code]));
const site = siteUrlOf(process.env.SITE_URL);
const output = assetOutput(assets);
/**
 * Small parts that are asked for together come as one file: each file costs a request and its headers. A group takes what its
 * parts import along, so it holds parts that import nothing else.
 */
const codeSplitting = {
  groups: [
    { name: 'element', test: /\/src\/site\/browser\/(element|language|loadSheet)\.ts$/ },
    {
      name: 'settings',
      test: /\/src\/(simulator\/(inputs\/(effects|own\/statedOf)|answers\/turns|dom\/elements)|model\/cluster\/site\/(siteUse|losses))\.ts$/,
    },
    {
      name: 'draws',
      test: /\/src\/(kernels\/stragglers\/slice|engine\/(cpu\/feeds|waiting|stragglers\/plan))\.ts$/,
    },
    { name: 'svg', test: /\/src\/(charts\/svg|charts\/marks\/hatch|site\/browser\/sliderTouch)\.ts$/ },
  ],
};
/** Constants are written where they are used, which is less to send than their names. */
const optimization = { inlineConst: { mode: 'all' } };

export default defineConfig({
  site,
  base: basePathOf(process.env.BASE_PATH),
  trailingSlash: 'always',
  compressHTML: true,
  markdown: {
    processor: satteri({ features: { smartPunctuation: false }, hastPlugins: [paragraphCites] }),
    syntaxHighlight: false,
  },
  build: { inlineStylesheets: 'never', assets },
  integrations: [
    outputFolder(),
    ledgerCheck(),
    mdx(),
    licences(),
    tidySite(assets, siteLanguages),
    ...(site
      ? [
          sitemap({
            i18n: {
              defaultLocale: languages[0],
              locales: Object.fromEntries(languages.map((code) => [code, code])),
            },
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
    define: { 'import.meta.env.SEARCHED_APART': JSON.stringify(searchedApart) },
    plugins: [leanDynamicImports(), leanLanguages(), pickedWords()],
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      // Only the campus, with three, is larger, and it loads when it is opened.
      chunkSizeWarningLimit: 600,
      // Astro marks every MDX file by a directive that the bundler does not know.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      client: { build: { rolldownOptions: { output: { ...output, codeSplitting }, optimization } } },
      prerender: { build: { rolldownOptions: { output: { assetFileNames: output.assetFileNames } } } },
    },
    worker: { format: 'es', rolldownOptions: { output, optimization } },
  },
});
