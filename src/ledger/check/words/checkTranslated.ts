// Texts that stand beside their translations: none is missing in a language whose texts are all there, and one that another
// language may stand in for says the same numbers as that.

import type { Translated } from '../../../seeds/translated.ts';
import type { SiteLanguage } from '../../read/languages.ts';
import type { Ledger } from '../../schema/ledger.ts';
import type { GlossaryEntry } from '../../words/glossary.ts';
import { normalise, proseNumbers } from '../numbers.ts';

export interface TranslatedText {
  /** Entry and field, such as `seeds: 003-phase1-40mw: field statement`. */
  where: string;
  texts: Translated;
}

/** All texts of ledger and glossary that have translations. */
export function translatedTexts(ledger: Ledger, glossary: readonly GlossaryEntry[]): TranslatedText[] {
  const stated = [...ledger.claims.values(), ...ledger.evidence.values(), ...ledger.derived.values()];
  return [
    ...stated.map(({ id, statement }) => ({ where: `seeds: ${id}: field statement`, texts: statement })),
    ...[...ledger.claims.values()].flatMap(({ id, speaker }) =>
      speaker ? [{ where: `seeds: ${id}: field speaker`, texts: speaker }] : [],
    ),
    ...[...ledger.conflicts.values()].flatMap(({ id, title, wording }) => [
      { where: `seeds: ${id}: field title`, texts: title },
      { where: `seeds: ${id}: field wording`, texts: wording },
    ]),
    ...[...ledger.promises.values()].flatMap(({ id, title, shown, refuted, looked }) =>
      Object.entries({ title, shown, refuted, looked }).map(([field, texts]) => ({
        where: `seeds: ${id}: field ${field}`,
        texts,
      })),
    ),
    ...ledger.editions.flatMap(({ date, changes }) =>
      changes.map(({ what }) => ({ where: `seeds/editions.yaml: ${date}: field what`, texts: what })),
    ),
    ...ledger.happened.map(({ entry, title }) => ({
      where: `seeds/timeline.yaml: ${entry}: field title`,
      texts: title,
    })),
    ...ledger.articles.flatMap(({ id, about, dateNote, speaker }) => [
      ...(speaker ? [{ where: `seeds/articles/${id}.yaml: field speaker`, texts: speaker }] : []),
      { where: `seeds/articles/${id}.yaml: field about`, texts: about },
      { where: `seeds/articles/${id}.yaml: field dateNote`, texts: dateNote },
    ]),
    ...glossary.flatMap(({ id, name, definition }) => [
      { where: `content/glossary/${id}.yaml: field name`, texts: name },
      { where: `content/glossary/${id}.yaml: field definition`, texts: definition },
    ]),
  ];
}

/** Values of the numbers of a text, each once, in order of size. */
function numbersIn(language: string, text: string): number[] {
  const values = proseNumbers(language, normalise(text)).map(({ value }) => value);
  return [...new Set(values)].sort((one, two) => one - two);
}

/** Faults: a text whose numbers are not those of the language that stands in for its own. */
function otherNumbers({ where, texts }: TranslatedText, languages: readonly SiteLanguage[]): string[] {
  return languages.flatMap(({ code, fallback }) => {
    const text = texts[code];
    const model = fallback === undefined ? undefined : texts[fallback];
    if (text === undefined || fallback === undefined || model === undefined) return [];
    const [received, expected] = [numbersIn(code, text), numbersIn(fallback, model)].map(
      (numbers) => numbers.join(' and ') || 'no number',
    );
    return received === expected
      ? []
      : [`${where}.${code}: received ${received} in «${text}», expected ${expected} as in ${fallback}`];
  });
}

/** Faults: a text missing, one in a language that the site does not have, or one with other numbers. */
export function checkTranslated(
  texts: readonly TranslatedText[],
  languages: readonly SiteLanguage[],
): string[] {
  const known = languages.map(({ code }) => code);
  const needed = languages.filter(({ fallback }) => fallback === undefined).map(({ code }) => code);
  return texts.flatMap((translated) => {
    const { where, texts } = translated;
    const received = Object.keys(texts);
    const missing = needed.filter((code) => !received.includes(code));
    const foreign = received.filter((code) => !known.includes(code));
    return [
      ...missing.map((code) => `${where}.${code}: received nothing, expected a text in every language`),
      ...foreign.map((code) => `${where}.${code}: received ${code}, expected one of ${known.join(', ')}`),
      ...otherNumbers(translated, languages),
    ];
  });
}
