// Rows of the worksheet that are filled in: losses that no scene of the lesson opens, with what they take halfway up.
import { type Stratum, strata } from '../../charts/plane/column/strata.ts';
import { offeredSeeds as seeds } from '../../simulator/inputs/offeredSeeds.ts';
import { fill, stringsOf } from '../../site/locales.ts';
import { asWritten } from '../measures/asWritten.ts';
import { buildMeasures } from '../measures/buildAnswers.ts';
import { measureInWords } from '../measures/inWords.ts';
import { settingsOf } from '../measures/state.ts';
import { readScenes } from '../scenes/readScenes.ts';

/** The state that the scene of the plane begins in. */
const STATE = 'mw=240';

interface Row {
  why: string;
  cure: string;
}

/** By loss. Throws where a loss has neither a scene nor words. */
export function filledRows(language: string): Partial<Record<Stratum, Row>> {
  const opened = new Set(readScenes('content', seeds).map(({ stratum }) => stratum));
  const { worksheet, simulator, lesson } = stringsOf(language);
  const words: Readonly<Record<string, Row>> = worksheet.filled;
  const measures = asWritten(buildMeasures(settingsOf(STATE, seeds), seeds));
  const said = (name: Stratum | 'mw'): string =>
    measureInWords(name, measures[name], { ...simulator, lesson }, language);
  const rows = strata
    .filter((name) => !opened.has(name))
    .map((name) => {
      const row = words[name];
      if (!row)
        throw new Error(
          `content/ui/${language}.json: field worksheet.filled: received no ${name}, expected a row for each loss without a scene`,
        );
      return [name, { ...row, why: fill(row.why, { lost: said(name), mw: said('mw') }) }] as const;
    });
  return Object.fromEntries(rows);
}
