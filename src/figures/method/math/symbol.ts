// What a symbol of the formulas is.
export interface MethodSymbol {
  /** One symbol, or several with commas between them; its words stand under it in content/figures. */
  notation: string;
  /** SI symbol; empty for pure numbers. */
  unit: string;
  /** Id of seeds/parameters.yaml, of the last symbol. */
  constant?: string;
}

export const symbol = (notation: string, unit: string, constant?: string): MethodSymbol => ({
  notation,
  unit,
  ...(constant ? { constant } : {}),
});
