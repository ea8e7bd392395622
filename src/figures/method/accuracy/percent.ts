// Errors as the page writes them.
import { formatNumber, signed } from '../../../text/numbers.ts';

/** `+3.2`, `−0.4`; without a sign where it is nothing. In per cent. */
export const signedPercent = (language: string, share: number): string => signed(language, 100 * share, 1);

export const sizePercent = (language: string, share: number): string =>
  formatNumber(language, 100 * Math.abs(share), 1);

const SECONDS_DIGITS = 4;

/** Seconds with four significant digits, from 0.4520 to 102.6. */
export function secondsText(language: string, seconds: number): string {
  const wholeDigits = Math.floor(Math.log10(seconds)) + 1;
  return formatNumber(language, seconds, Math.max(0, SECONDS_DIGITS - Math.max(wholeDigits, 0)));
}
