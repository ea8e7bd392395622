// The evening store: whatever is chosen, it pours no longer than the night, and says what is left when the sun is back.
import { expect, test } from 'vitest';
import { eveningStore } from '../../src/figures/eveningStore/eveningStore.ts';
import { eveningStoreEntry } from '../../src/figures/eveningStore/eveningStoreEntry.ts';
import { languages } from '../../src/site/locales.ts';

const NIGHT_HOURS = 12;
const material = (language: string) =>
  eveningStoreEntry.materialIn(language) as unknown as Parameters<typeof eveningStore.answer>[1];
const asNumber = (said: unknown): number => Number(String(said).replace(/\s/g, ''));

test('no row pours longer than the night', () => {
  const given = material('en');
  for (const store of ['salt', 'battery'])
    for (const count of [1, 3, 8])
      for (const load of [50, 70, 200, 500]) {
        const { rows } = eveningStore.answer({ store, count, load }, given);
        for (const [name, , , hours] of rows)
          expect(asNumber(hours), `${name} × ${count} at ${load} MW`).toBeLessThanOrEqual(NIGHT_HOURS);
      }
});

test.each(languages)('in %s the sentence names what is left', (code) => {
  const { finding, label } = eveningStore.answer({ store: 'salt', count: 8, load: 50 }, material(code));
  for (const said of [finding, label]) expect(said.replace(/[\s\u00a0\u202f\u2009]/g, '')).toContain('7800');
  expect(finding).toMatch(/12[.,]0/);
  expect(finding).not.toContain('168');
});

test.each([
  [{ store: 'salt', count: 1, load: 105 }, '10,0 ساعة'],
  [{ store: 'salt', count: 1, load: 350 }, '3,0 ساعة'],
  [{ store: 'battery', count: 1, load: 320 }, '5,0 ساعة'],
  [{ store: 'salt', count: 1, load: 100 }, '10,5 ساعة'],
  [{ store: 'salt', count: 8, load: 50 }, '12,0 ساعة'],
])('in Arabic %j lasts «%s»', (state, said) => {
  expect(eveningStore.answer(state, material('ar')).finding).toContain(said);
});
