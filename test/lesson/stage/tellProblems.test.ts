// What of an address a scene cannot use is said in it, as an own lesson says it, until a hand moves the scene.
import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { tellProblems } from '../../../src/lesson/stage/tellProblems.ts';
import type { Model } from '../../../src/lesson/stage/told.ts';
import { wordsOf } from '../../../src/simulator/words/words.ts';
import { type Language, languages, stringsOf } from '../../../src/site/locales.ts';
import { fill } from '../../../src/text/fill.ts';
import { seeds } from '../../simulator/seeds.ts';

afterEach(() => vi.unstubAllGlobals());

/** The scene of that address, and what is said in it. */
function told(language: Language, state: string): { scene: Element; said: () => string | undefined } {
  const { document } = parseHTML('<section><header class="scene-head"></header><input></section>');
  vi.stubGlobal('document', document);
  const scene = document.querySelector('section') as unknown as HTMLElement;
  const { simulator, lesson } = stringsOf(language);
  const words = { ...wordsOf(simulator), lesson };
  tellProblems(scene, state, { seeds, words, lang: language } as unknown as Model);
  return { scene, said: () => scene.querySelector('[role="alert"]')?.textContent };
}

test.each(languages)('in %s each setting that cannot be used is named with what was received', (language) => {
  const { scene, said } = told(language, '?mw=999&acc=zzz&pue=1.2&pue=1.3');
  for (const named of ['mw', '999', '40', '500', 'acc', 'zzz', 'pue', '1.2, 1.3'])
    expect(said()).toContain(named);
  expect(said()).not.toContain('{');
  scene
    .querySelector('input')
    ?.dispatchEvent(
      new (scene.ownerDocument.defaultView as Window & typeof globalThis).Event('input', { bubbles: true }),
    );
  expect(said()).toBeUndefined();
});

test.each(languages)(
  'in %s a key that is one letter off, or written large, is named with the one meant',
  (language) => {
    const { said } = told(language, '?pua=1.3&MW=60');
    const { misspelt } = stringsOf(language).simulator.problems;
    expect(said()).toContain(fill(misspelt, { received: 'pua', meant: 'pue' }));
    expect(said()).toContain(fill(misspelt, { received: 'MW', meant: 'mw' }));
  },
);

test('an address that can be used is not spoken of, nor are the keys of others', () => {
  expect(told('en', '?mw=60&pue=1.3&utm_source=class').said()).toBeUndefined();
});
