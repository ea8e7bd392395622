// What a symbol of the formulas is.
import type { Bilingual } from '../../../seeds/bilingual.ts';

export interface MethodSymbol extends Bilingual {
  /** One symbol, or several with commas between them. */
  notation: string;
  /** SI symbol; empty for pure numbers. */
  unit: string;
  /** Id of seeds/parameters.yaml, of the last symbol. */
  constant?: string;
}

export const symbol = (
  notation: string,
  unit: string,
  en: string,
  ar: string,
  constant?: string,
): MethodSymbol => ({ notation, unit, en, ar, ...(constant ? { constant } : {}) });
