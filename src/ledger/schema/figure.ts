// A number or a date that a ledger entry states. Prose under the entry may show these and no others.
import { z } from 'zod';
import { figureId } from './ids.ts';

const units = [
  'MW',
  'GW',
  'kW',
  'W',
  'GWh',
  'TWh',
  'MWh',
  'kWh',
  'GPU',
  'CPU',
  'rack',
  'km',
  'm',
  'km/s',
  'm/s',
  'ms',
  'us',
  's',
  'h',
  'year',
  'quarter',
  'month',
  'day',
  'MAD',
  'USD',
  'EUR',
  'people',
  'jobs',
  'graduates',
  'students',
  'countries',
  'percent',
  'times',
  'count',
] as const;

export const unit = z.enum(units);
export type Unit = z.infer<typeof unit>;

const what = z.string().min(1);
/** By which others name the figure: `E-nexus-mou#first-phase`. */
const id = figureId.optional();

const single = z.strictObject({ id, value: z.number(), unit, what });
const range = z
  .strictObject({ id, low: z.number(), high: z.number(), unit, what })
  .refine((figure) => figure.low < figure.high, 'low must be below high');
const dated = z.strictObject({
  id,
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date such as 2025, 2025-06 or 2025-06-13'),
  what,
});

export const figure = z.union([single, range, dated]);
export type Figure = z.infer<typeof figure>;

/** All plain numbers that a figure states: a value, both ends of a range, or year and day of a date. */
export function numbersOfFigure(entry: Figure): number[] {
  if ('value' in entry) return [entry.value];
  if ('low' in entry) return [entry.low, entry.high];
  const [year, , day] = entry.date.split('-').map(Number);
  return [year, day].filter((part) => part !== undefined);
}

/** Unit of a figure; a date counts in years. */
export function unitOfFigure(entry: Figure): Unit {
  return 'date' in entry ? 'year' : entry.unit;
}
