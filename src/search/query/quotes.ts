// Words between quotes: taken as they were typed, and kept is only what has them one behind the other.
import { isOfKind, isTop, pageOf } from '../recordId.ts';
import type { Plan, Quoted } from './plan.ts';
import { asTyped } from './reading/readings.ts';
import { type Found, holdsPhrase } from './score.ts';

/** The plan in which words between quotes stand for themselves alone. */
export const quotedPlan = (plan: Plan): Plan => ({
  ...plan,
  units: plan.units.map((unit) => ({
    ...unit,
    alternatives: unit.alternatives.filter(
      ({ weight }) =>
        weight === asTyped || !plan.quoted.some(({ from, to }) => unit.from < to && from < unit.to),
    ),
  })),
});

/** Ids of the records that hold every quoted phrase, or have it as a name, which stands in no text. */
export function withQuotes(ids: string[], { quoted, named }: Plan, found: Found): string[] {
  const isNameOf = (id: string, { from, to }: Quoted): boolean =>
    named.some(
      (entry) =>
        entry.record === id &&
        entry.isName &&
        entry.weight === asTyped &&
        entry.from <= from &&
        to <= entry.to,
    );
  const holdsAll = (id: string): boolean =>
    quoted.every((phrase) => holdsPhrase(phrase.stems, id, found) || isNameOf(id, phrase));
  const pagesThatHold = new Set(ids.filter((id) => isOfKind(id, 'claim') && holdsAll(id)).map(pageOf));
  // The top of an explainer stands for the lines of its article.
  return ids.filter((id) => holdsAll(id) || (isTop(id) && pagesThatHold.has(pageOf(id))));
}
