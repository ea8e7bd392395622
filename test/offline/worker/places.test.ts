// Every address that works with network means the same without.
import { describe, expect, test } from 'vitest';
import { addressOf, createPlaces, languageOf } from '../../../src/offline/worker/places.ts';
import { smallRelease } from './smallRelease.ts';

describe.each(['/', '/lessons/miqyas/'])('under %s', (base) => {
  const release = smallRelease(base);
  const placeOf = createPlaces(release);
  const fileAt = (path: string): unknown => ({ file: release.files.find((file) => file.path === path) });

  test.each([
    ['', 'index.html'],
    ['ar/', 'ar/index.html'],
    ['en/about/', 'en/about/index.html'],
    ['en/%61bout/', 'en/about/index.html'],
    ['assets/a.js', 'assets/a.js'],
  ])('%o is the file %s', (path, file) => {
    expect(placeOf(base + path)).toEqual(fileAt(file));
  });

  test.each([
    ['ar', 'ar/'],
    ['en/about', 'en/about/'],
    ['en/about/index.html', 'en/about/'],
    ['index.html', ''],
  ])('%o moves to %o', (path, movedTo) => {
    expect(placeOf(base + path)).toEqual({ movedTo });
  });

  test.each([
    ['pagefind/ar/', 's1.0.json'],
    ['pagefind/index/', 'w_1.pf_index'],
  ])('of the many small files of %s, %s stands in their pack', (folder, name) => {
    const { file: pack } = fileAt(`${folder}all.pack`) as { file: unknown };
    expect(placeOf(base + folder + name)).toEqual({ pack, name });
  });

  test.each(['nothing/', 'nothing', 'ar/nothing/', 'pagefind/ar/', 'pagefind/en/s1.0.json', 'ar/%E0%A4%A'])(
    '%o is nothing that is kept',
    (path) => {
      expect(placeOf(base + path)).toBeUndefined();
    },
  );

  test.each([
    ['en/nothing/', 'en'],
    ['en', 'en'],
    ['english/', 'ar'],
    ['', 'ar'],
  ])('the language of %o is %s', (path, code) => {
    expect(languageOf(release, base + path)?.code).toBe(code);
  });
});

test('a page is asked for by its folder', () => {
  const release = smallRelease('/m/');
  expect(addressOf(release, 'index.html')).toBe('/m/');
  expect(addressOf(release, 'ar/index.html')).toBe('/m/ar/');
  expect(addressOf(release, 'assets/a.js')).toBe('/m/assets/a.js');
});
