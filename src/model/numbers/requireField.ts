// The error of a field out of range, the same everywhere: field, received, expected.

/** @throws RangeError naming the field, what was received and what is expected, unless it `holds` */
export function requireField(field: string, value: number, holds: boolean, expected: string): void {
  if (!holds) throw new RangeError(`${field}: received ${value}, expected ${expected}`);
}

/** @throws RangeError unless the value is an integer from `low` to `high` */
export function requireInteger(field: string, value: number, low: number, high: number): void {
  const holds = Number.isInteger(value) && value >= low && value <= high;
  requireField(field, value, holds, `an integer from ${low} to ${high}`);
}

/** @throws RangeError unless the value is finite and `holds` */
export function requireFinite(field: string, value: number, holds: boolean, expected: string): void {
  requireField(field, value, holds && Number.isFinite(value), expected);
}
