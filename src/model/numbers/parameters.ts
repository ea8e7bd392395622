// The constants of the model by id; their values, ranges and sources stand in seeds/parameters.yaml.

/** Value by parameter id, such as { 'P-pue': 1.2 }. */
export type Parameters = Readonly<Record<string, number>>;

/** Value of one parameter. Throws where the set lacks it: no constant has a second, hidden home. */
export function parameterOf(parameters: Parameters, id: string): number {
  const value = parameters[id];
  if (value === undefined)
    throw new RangeError(`parameter ${id}: missing, expected an entry in seeds/parameters.yaml`);
  return value;
}
