// What a file of measured hours gives the figure, or why it gives nothing, in the language of the page.
import type { HourlyOutput } from '../../../kernels/weather/slice.ts';
import { capacityFactorOf } from '../../../model/energy/weatherYears.ts';
import { fileText, MOST_BYTES, type TextProblem } from '../../../text/fileText.ts';
import { fill } from '../../../text/fill.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { isolatedText } from '../../../text/runs/isolate.ts';
import { coarseLines } from '../map/coarseLines.ts';
import { expectedIn } from './expected.ts';
import { type HoursProblem, hoursIn } from './hoursIn.ts';
import type { MeasuredMaterial } from './material.ts';

/** Letters of a line that a message repeats. */
const MOST_SHOWN = 40;

/** Parts of the material that stand on the file, and what is said of it. */
export interface MeasuredYear extends Pick<MeasuredMaterial, 'site' | 'lines'> {
  said: string;
}

/** A text says why the file cannot be used. */
export async function measuredYear(file: File, given: MeasuredMaterial): Promise<MeasuredYear | string> {
  const { site, windShare, language } = given;
  const words = given.words.measured;
  const hours = await hoursOf(file);
  if ('kind' in hours)
    return fill(words.refused, { name: isolatedText(file.name), fault: problemInWords(hours, given) });
  const ofFile = { ...site, measured: hours };
  const said = fill(words.loaded, {
    name: isolatedText(file.name),
    count: formatNumber(language, hours.length, 0),
    mean: formatNumber(language, 100 * capacityFactorOf(hours), 1),
  });
  return { site: ofFile, lines: coarseLines(ofFile, windShare), said };
}

async function hoursOf(file: File): Promise<HourlyOutput | HoursProblem | TextProblem> {
  const text = await fileText(file);
  return typeof text === 'string' ? hoursIn(text) : text;
}

function problemInWords(
  problem: HoursProblem | TextProblem,
  { language, words: { measured: words } }: Pick<MeasuredMaterial, 'language' | 'words'>,
): string {
  const number = (value: number): string => formatNumber(language, value);
  const expected = expectedIn(language);
  switch (problem.kind) {
    case 'size':
      return fill(words.size, {
        received: number(Math.ceil(problem.bytes / 1e5) / 10),
        most: number(MOST_BYTES / 1e6),
      });
    case 'count':
      return fill(words.count, { ...expected, received: number(problem.count) });
    case 'line':
    case 'large': {
      const { kind, line, received } = problem;
      const shown = received.length > MOST_SHOWN ? `${received.slice(0, MOST_SHOWN)}…` : received;
      const values = { line: number(line), received: shown === '' ? words.nothing : isolatedText(shown) };
      return fill(words[kind], { ...expected, ...values });
    }
    default:
      return fill(words[problem.kind], expected);
  }
}
