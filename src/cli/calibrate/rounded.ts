/** A fitted value as the seeds hold it: four significant digits, well below what the measurements determine. */
export const rounded = (x: number): number => Number(x.toPrecision(4));
