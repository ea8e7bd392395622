// The site's path from BASE_PATH, in any spelling.
import { describe, expect, test } from 'vitest';
import { basePathOf } from '../../src/build/basePath.ts';

describe('the path of the site', () => {
  test.each([undefined, '', '/', ' '])('%o is the root', (received) => {
    expect(basePathOf(received)).toBe('/');
  });

  test.each(['miqyas', '/miqyas', 'miqyas/', '/miqyas/', '//miqyas//', ' /miqyas/ '])(
    '%o is /miqyas/',
    (received) => {
      expect(basePathOf(received)).toBe('/miqyas/');
    },
  );

  test('may have several parts', () => {
    expect(basePathOf('lessons/miqyas')).toBe('/lessons/miqyas/');
  });

  test.each([
    'https://example.org/miqyas/',
    'C:/Program Files/Git/miqyas/',
    '../miqyas',
    '/a/./b/',
    '/مقياس/',
    '/miqyas/?x',
    '/miq%20yas/',
    '\\miqyas',
  ])('%o is refused with what was received and what is expected', (received) => {
    expect(() => basePathOf(received)).toThrow(
      `BASE_PATH is ${JSON.stringify(received)}; expected a path such as /miqyas/`,
    );
  });
});
