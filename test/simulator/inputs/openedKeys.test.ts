// What is open on the page, in its address: it comes back, what cannot be used is named, and no setting has to do with it.
import { expect, test } from 'vitest';
import { strata } from '../../../src/charts/plane/column/strata.ts';
import { linesOfAddress } from '../../../src/simulator/dom/problems.ts';
import { MODEL_VERSION, parseAddress } from '../../../src/simulator/inputs/address/parse.ts';
import { serialiseAddress } from '../../../src/simulator/inputs/address/serialise.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import { stringsOf } from '../../../src/site/locales.ts';
import { seeds } from '../seeds.ts';

const defaults = defaultsOf(seeds);

test.each(strata)('the place of %s, and the foot, come back out of an address', (at) => {
  const { settings, opened, problems } = parseAddress(`?at=${at}&foot=large`, seeds);
  expect({ settings, opened, problems }).toEqual({
    settings: defaults,
    opened: { at, foot: 'large' },
    problems: [],
  });
});

test.each([
  ['at=pool', 'at: received pool, expected one of none, cooling, idle, peak', 'In its place: none.'],
  ['foot=1', 'foot: received 1, expected one of small, large.', 'In its place: small.'],
  ['at=idle&at=peak', 'at: stated 2 times, expected once.', 'In its place: none.'],
])('%s is named with what is expected', (search, said, used) => {
  const address = parseAddress(`?${search}`, seeds);
  const [line = '', ...more] = linesOfAddress(address, stringsOf('en').simulator.problems, 'en');
  expect(more).toEqual([]);
  expect(line.replace(/[\u2066-\u2069]/g, '')).toMatch(new RegExp(`^${said}.*${used}$`));
  expect(address.opened).toEqual({ at: 'none', foot: 'small' });
});

test('a change of settings leaves it as it stands', () => {
  const search = '?at=waiting&foot=large';
  expect(serialiseAddress(defaults, search, seeds)).toBe(search);
  expect(serialiseAddress({ ...defaults, mw: 300 }, search, seeds)).toBe(
    `${search}&mw=300&m=${MODEL_VERSION}`,
  );
});
