// Which languages of a text an index holds. One index is shared by the languages whose texts are all there; every other language
// has one of its own, so that its words cost the readers of the others nothing and meet no words of theirs.
import type { SiteLanguage } from '../../ledger/read/languages.ts';

/** For each text that is held of a record, the languages in which it is looked for; the first that is there counts. */
export type Held = readonly (readonly string[])[];

/** The texts of all complete languages together. */
export const heldShared = (languages: readonly SiteLanguage[]): Held =>
  languages.flatMap(({ code, fallback }) => (fallback === undefined ? [[code]] : []));

/** Those of one language, and what it lacks in the language that stands in for it. */
export const heldApart = ({ code, fallback }: SiteLanguage): Held => [
  [code, ...(fallback === undefined ? [] : [fallback])],
];

/** What an index holds of something that is there by language. */
export const pick = <Item>(held: Held, itemOf: (language: string) => Item | undefined): Item[] =>
  held.flatMap((languages) => languages.map(itemOf).find((item) => item !== undefined) ?? []);
