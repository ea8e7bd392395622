// Which package a module comes from, and the file of terms that the site carries.
import { describe, expect, test } from 'vitest';
import { licencesText, packageOf } from '../../../src/build/finished/licences.ts';

describe('packageOf', () => {
  test.each([
    ['a file of ours', '/site/src/charts/scale.ts', undefined],
    ['a package', '/site/node_modules/three/build/three.module.js', 'three'],
    ['a package of a scope', '/site/node_modules/@astrojs/mdx/dist/x.js', '@astrojs/mdx'],
    [
      'a package inside another',
      '/site/node_modules/d3-scale/node_modules/d3-array/src/ticks.js',
      'd3-array',
    ],
    ['a path of Windows', 'C:\\site\\node_modules\\three\\build\\three.module.js', 'three'],
    ['a module that Vite makes', '\0vite/preload-helper.js', undefined],
    ['a module that Vite makes of a package', '\0/site/node_modules/three/build/x.js?commonjs', 'three'],
  ])('%s', (_, moduleId, name) => {
    expect(packageOf(moduleId)).toBe(name);
  });
});

test('the terms of the code, of both fonts, of Pagefind and of each package stand in the text once', () => {
  const text = licencesText(['three', 'd3-scale', 'pagefind']);
  for (const [heading, terms] of [
    ['Miqyas (MIT)', 'Permission is hereby granted, free of charge'],
    ['Font brygada-1918, a subset', 'SIL OPEN FONT LICENSE Version 1.1'],
    ['Font noto-naskh-arabic, a subset', 'SIL OPEN FONT LICENSE Version 1.1'],
    ['three 0.', 'three.js authors'],
    ['d3-scale 4.', 'Mike Bostock'],
    ['pagefind 1.', 'Copyright (c) Pagefind'],
  ] as const) {
    expect(`\n${text}`.split(`\n${heading}`), heading).toHaveLength(2);
    expect(text, terms).toContain(terms);
  }
});

test('a package without a licence file stops the build by name', () => {
  expect(() => licencesText(['astro-no-such-package'])).toThrow('astro-no-such-package');
});
