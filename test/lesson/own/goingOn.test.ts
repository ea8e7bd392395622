// What a reload or a change of language goes on with: the scene that is shown in class, and one that is half written.
import { expect, test } from 'vitest';
import { draftIn } from '../../../src/lesson/own/kept/draft.ts';
import { shownIn, withShown } from '../../../src/lesson/own/shownScene.ts';

test.each(['', '?mw=120&crit=60%2C5', '?own=a%3D1'])(
  'the scene that is shown stands in %j and goes out of it again, the rest as it was written',
  (search) => {
    const shown = withShown(search, 3);
    expect(shownIn(shown)).toBe(3);
    expect(shownIn(withShown(shown, 4))).toBe(4);
    expect(withShown(shown)).toBe(search);
    expect(shownIn(search)).toBeUndefined();
  },
);

test.each(['?show=0', '?show=-1', '?show=two', '?show=', '?show=1.5', '?shows=1'])(
  '%s shows none',
  (search) => {
    expect(shownIn(search)).toBeUndefined();
  },
);

const draft = { state: '?mw=60', title: 'Half a', sentence: '', given: '?mw=50' };
const asked = '?mw=50';

test('a half written scene comes back whole; a state that comes with another address goes before its own', () => {
  const { given, ...scene } = draft;
  expect(draftIn(JSON.stringify(draft), given)).toEqual(scene);
  expect(draftIn(JSON.stringify(draft), '?mw=300')).toEqual({ ...scene, state: '?mw=300' });
});

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['null', 'null'],
  ['a text', '"?mw=60"'],
  ['fields that are no texts', JSON.stringify({ ...draft, title: 7 })],
])('what was kept is no scene: %s', (_, text) => {
  expect(draftIn(text, asked)).toEqual({ state: asked, title: '', sentence: '' });
});
