// Pages read content/languages.yaml when they are built: a script that asks for no language carries no YAML parser.
import type { AstroConfig } from 'astro';

type Plugins = NonNullable<NonNullable<AstroConfig['vite']>['plugins']>;

/** Vite's plugin: says of the parser what its package leaves unsaid, that loading it does nothing by itself. */
export const leanLanguages = (): Plugins[number] => ({
  name: 'lean-languages',
  transform: (code, id) =>
    id.includes('/node_modules/yaml/') ? { code, map: null, moduleSideEffects: false } : undefined,
});
