// Numbers of the figures, as the language of the page writes them.
import { formatNumber } from '../../text/plurals.ts';

/** A number with a fixed count of decimals. */
export const decimal = (_language: string, value: number, decimals: number): string =>
  formatNumber(value, decimals);
