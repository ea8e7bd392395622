// Vite's loader of a chunk's stylesheets weighs more than the header's script; no chunk of ours has any. The lists of files
// that it would load beforehand go with it, and so does what it wraps around an import to name the parts that are used.
import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const helper = '\0vite/preload-helper.js';
const source = 'export const __vitePreload = (load) => load();';

/** Every module has its own: one for all would be a file that each page waits for. */
const ownHelper = (importer: string | undefined): string => `${helper}?for=${importer}`;

/** A script without the list of the files that its dynamic imports need, and without the places in it and the wrappers. */
export const withPlainImports = (code: string): string =>
  code
    .replace(/^const __vite__mapDeps=.*\n/, '')
    .replace(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, '')
    .replace(/[\w$]+\(async\(\)=>\{let\{[^{}]*\}=await (import\([^()]*\));return\{[^{}]*\}\}\)/g, '$1');

export const leanDynamicImports = (): Plugin => ({
  name: 'lean-dynamic-imports',
  enforce: 'pre',
  resolveId: (id, importer) => (id === helper ? ownHelper(importer) : undefined),
  load: (id) => (id.startsWith(helper) ? source : undefined),
  generateBundle: {
    order: 'post',
    handler: (_options, bundle) => {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = withPlainImports(file.code);
    },
  },
});
