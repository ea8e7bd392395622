// What is expected of a file of measured hours, as its words name it.
import { HOURS_PER_DAY, HOURS_PER_YEAR } from '../../../model/numbers/units.ts';
import { formatNumber } from '../../../text/numbers.ts';

/** Hours of a year, and of a leap year. */
export const YEAR_HOURS = [HOURS_PER_YEAR, HOURS_PER_YEAR + HOURS_PER_DAY] as const;

/** `low` and `high`: the ends of a share; `whole`: what a percentage is divided by. */
export function expectedIn(language: string) {
  const [short, long] = YEAR_HOURS;
  const number = (value: number): string => formatNumber(language, value, 0);
  return {
    ...{ short: number(short), long: number(long) },
    ...{ low: number(0), high: number(1), whole: number(100) },
    ...{ utf8: 'UTF-8', utf16: 'UTF-16' },
  };
}
