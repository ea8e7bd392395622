// Names of built scripts and styles, as hosts take them.
import { describe, expect, test } from 'vitest';
import { assetName, assetOutput } from '../../src/build/bundle/assetNames.ts';

describe('the name of a built file', () => {
  test.each([
    ['_HeaderTools.astro_astro_type_script_index_0_lang', 'HeaderTools'],
    ['_slug_', 'slug'],
    ['[slug]', 'slug'],
    ['pages/_explainerComponents', 'explainerComponents'],
    ['.hidden', 'hidden'],
    ['words.ar', 'words.ar'],
    ['miqyas-latin', 'miqyas-latin'],
    ['مقياس', 'part'],
    ['', 'part'],
  ])('of %o is %o', (name, expected) => {
    expect(assetName(name)).toBe(expected);
  });

  test('keeps its ending and takes the hash before it', () => {
    const { chunkFileNames, assetFileNames } = assetOutput('assets');
    expect(chunkFileNames({ name: '_part_' })).toBe('assets/part.[hash].js');
    expect(assetFileNames({ names: ['_slug_.css'] })).toBe('assets/slug.[hash][extname]');
    expect(assetFileNames({})).toBe('assets/part.[hash][extname]');
  });
});
