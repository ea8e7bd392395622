// What a figure says at first and what the explainers cite are the same numbers, computed by two ways.
import { describe, expect, test } from 'vitest';
import { entryOf } from '../../src/figures/catalogue.ts';
import { quantityOf } from '../../src/ledger/cite/quantity.ts';
import { ledger } from '../../src/site/ledger/ledger.ts';
import { languages } from '../../src/site/locales.ts';
import { formatNumber } from '../../src/text/numbers.ts';

/** Figure, ledger line, decimals, and where it stands: in the sentence or in the table. */
const shared = [
  ['racks', 'D-racks-40mw', 0, 'finding'],
  ['racks', 'D-gpus-40mw', 0, 'finding'],
  ['racks', 'D-gpus-500mw', 0, 'rows'],
  ['racks', 'D-gpus-16mw', 0, 'rows'],
  ['strait', 'D-rtt-strait', 2, 'finding'],
  ['hub-delay', 'D-delay-dakar-cape-town', 1, 'finding'],
  ['hub-delay', 'D-delay-dakar-casablanca', 1, 'finding'],
  ['netting', 'D-netting-gross', 0, 'finding'],
  ['netting', 'D-netting-net', 0, 'finding'],
  ['if-chain', 'D-chain-five', 0, 'finding'],
  ['satellite', 'D-leo-delay-480', 1, 'finding'],
  ['satellite', 'D-leo-delay', 1, 'rows'],
  ['satellite', 'D-geo-delay', 0, 'rows'],
  ['money-scale', 'D-dirhams-per-person', 0, 'finding'],
  ['money-scale', 'D-share-of-gdp', 1, 'finding'],
  ['amdahl', 'D-parallel-limit', 1, 'finding'],
] as const;

describe.each(shared)('%s says %s', (figure, id, decimals, place) => {
  test.each(languages)('in %s', (language) => {
    const { finding, rows } = entryOf(figure).answerIn(language);
    const said = place === 'finding' ? finding : rows.flat().join(' | ');
    expect(said).toContain(formatNumber(language, quantityOf(ledger, id).value, decimals));
  });
});
