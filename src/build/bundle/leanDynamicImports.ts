// Vite's loader of a chunk's stylesheets weighs more than the header's script; no chunk of ours has any.
import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const helper = '\0vite/preload-helper.js';
const source = 'export const __vitePreload = (load) => load();';

export const leanDynamicImports = (): Plugin => ({
  name: 'lean-dynamic-imports',
  enforce: 'pre',
  load: (id) => (id === helper ? source : undefined),
});
