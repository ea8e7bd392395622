// Nomenclature: every symbol of the formulas, its unit, its meaning, and the constant that it stands for.
import type { MethodSymbol } from './symbol.ts';
import { jobSymbols, siteSymbols } from './symbols/job.ts';
import { servingSymbols } from './symbols/serving.ts';
import { stepSymbols } from './symbols/step.ts';
import { trafficSymbols } from './symbols/traffic.ts';
import { workSymbols } from './symbols/work.ts';
import { worthSymbols } from './symbols/worth.ts';

export const symbolGroups = {
  site: siteSymbols,
  job: jobSymbols,
  work: workSymbols,
  traffic: trafficSymbols,
  step: stepSymbols,
  worth: worthSymbols,
  serving: servingSymbols,
} satisfies Record<string, MethodSymbol[]>;

export type SymbolGroup = keyof typeof symbolGroups;

/** Notation of a constant, where the formulas have one. */
export const notationOf: ReadonlyMap<string, string> = new Map(
  Object.values(symbolGroups)
    .flat()
    .flatMap(({ notation, constant }: MethodSymbol) =>
      constant ? [[constant, notation.split(', ').at(-1) ?? notation] as const] : [],
    ),
);
