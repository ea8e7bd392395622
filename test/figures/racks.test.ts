// The figure of racks names every factor of its sums, so that each can be done again by hand.
import { expect, test } from 'vitest';
import { entryOf } from '../../src/figures/catalogue.ts';
import { constant } from '../../src/figures/grammar/facts/constant.ts';
import { languages } from '../../src/site/locales.ts';

const perRack = constant('P-gpus-per-rack-gb200-nvl72');

test.each(languages)(
  'in %s the chips of a rack stand in the sum, in its name and in the sentence',
  (language) => {
    const { finding, drawing } = entryOf('racks').answerIn(language);
    const told = [...drawing.content.matchAll(/>([^<]+)</g)].map(([, text]) => text ?? '');
    expect(told.filter((text) => new RegExp(`\\b${perRack}\\b`).test(text))).toHaveLength(2);
    expect(finding).toMatch(new RegExp(`\\b${perRack}\\b`));
  },
);
