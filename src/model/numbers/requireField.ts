// The error of a field that cannot have its value, the same everywhere: field, received, expected.

/** A refused field. Other RangeErrors are faults of ours, which no reader can mend. */
export class FieldError extends RangeError {
  readonly field: string;
  readonly received: unknown;
  readonly expected: string;

  constructor(field: string, received: unknown, expected: string) {
    super(`${field}: received ${received}, expected ${expected}`);
    this.field = field;
    this.received = received;
    this.expected = expected;
  }
}

/** @throws FieldError naming the field, what was received and what is expected, unless it `holds` */
export function requireField(field: string, value: unknown, holds: boolean, expected: string): void {
  if (!holds) throw new FieldError(field, value, expected);
}

/** @throws FieldError unless the value is an integer from `low` to `high` */
export function requireInteger(field: string, value: number, low: number, high: number): void {
  const holds = Number.isInteger(value) && value >= low && value <= high;
  requireField(field, value, holds, `an integer from ${low} to ${high}`);
}

/** @throws FieldError unless the value is finite and `holds` */
export function requireFinite(field: string, value: number, holds: boolean, expected: string): void {
  requireField(field, value, holds && Number.isFinite(value), expected);
}
