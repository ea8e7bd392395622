// A sum of money brought to the scale of an economy and of a person.

export interface Share {
  perYear: number;
  perPersonPerYear: number;
  /** Of the economy's yearly output. */
  economyFraction: number;
}

export interface Economy {
  /** Gross domestic product of a year, in the currency of the sum. */
  yearlyOutput: number;
  people: number;
}

/** A sum spread evenly over whole years: sum / years, that by the people, and by the yearly output. RangeError for less than a year. */
export function shareOf(sum: number, years: number, { yearlyOutput, people }: Economy): Share {
  if (!(Number.isInteger(years) && years >= 1))
    throw new RangeError(`years: received ${years}, expected a whole number from 1`);
  const perYear = sum / years;
  return { perYear, perPersonPerYear: perYear / people, economyFraction: perYear / yearlyOutput };
}
