// Rows of the worksheet that are filled in, as examples: with what these losses take halfway up.
import { type Stratum, strata } from '../../charts/plane/column/strata.ts';
import { offeredSeeds as seeds } from '../../simulator/inputs/offeredSeeds.ts';
import { fill, stringsOf } from '../../site/locales.ts';
import { asWritten } from '../measures/asWritten.ts';
import { buildMeasures } from '../measures/buildAnswers.ts';
import { measureInWords } from '../measures/inWords.ts';
import { settingsOf } from '../measures/state.ts';

/** The state that the scene of the plane begins in. */
const STATE = 'mw=240';

interface Row {
  why: string;
  cure: string;
}

/** By loss, where the interface strings have a row for it. */
export function filledRows(language: string): Partial<Record<Stratum, Row>> {
  const { worksheet, simulator, lesson } = stringsOf(language);
  const words: Readonly<Partial<Record<Stratum, Row>>> = worksheet.filled;
  const measures = asWritten(buildMeasures(settingsOf(STATE, seeds), seeds));
  const said = (name: Stratum | 'mw'): string =>
    measureInWords(name, measures[name], { ...simulator, lesson }, language);
  const rows = strata.flatMap((name) => {
    const row = words[name];
    return row ? [[name, { ...row, why: fill(row.why, { lost: said(name), mw: said('mw') }) }] as const] : [];
  });
  return Object.fromEntries(rows);
}
