// What of a reader's file could not be used, in words: field, what was received, what was expected.
import { inRightUnit, meantBy } from '../../../seeds/own/readNumber.ts';
import type { UnitName } from '../../../seeds/own/unitNames.ts';
import { shown } from '../../../seeds/seedError.ts';
import { fill, type Language } from '../../../site/locales.ts';
import { MOST_BYTES, type TextProblem } from '../../../text/fileText.ts';
import { listInWords } from '../../../text/listInWords.ts';
import { isolated } from '../../../text/runs/isolate.ts';
import { problemInWords } from '../../dom/problems.ts';
import { settingKeys } from '../../inputs/effects.ts';
import type { StateProblem } from '../../inputs/file/readState.ts';
import type { PartProblem } from '../../inputs/own/addOwnParts.ts';
import type { Words } from '../../words/words.ts';
import { megabytes } from './megabytes.ts';

/** A number is named with its range, and with the unit that it seems to be in. */
export function partProblemInWords({ field, received, broken }: PartProblem, { load }: Words): string {
  const values = {
    field: isolated(field),
    received: received === undefined ? load.nothing : isolated(shown(received)),
  };
  if ('code' in broken) {
    const given = Object.entries(broken.values).map(([name, value]) => [name, isolated(String(value))]);
    return fill(load.part, {
      ...values,
      expected: fill(load.refusals[broken.code], Object.fromEntries(given)),
    });
  }
  const { low, high, isWhole } = broken;
  const unit = after(unitInWords(broken.unit, load));
  const range = fill(isWhole ? load.whole : load.number, { ...values, low, high, unit });
  const meant = typeof received === 'number' ? meantBy(received, broken) : undefined;
  if (!meant) return range;
  const value = isolated(String(inRightUnit(Number(received), meant))) + unit;
  return `${range} ${fill(load.wrongUnit, { ...values, unit: unitInWords(meant.name, load), value })}`;
}

const after = (words: string): string => words && ` ${words}`;

/** A unit as the language writes it. */
function unitInWords(unit: UnitName, { unitNames }: Words['load']): string {
  if (typeof unit === 'string') return unit && unitNames[unit];
  const values = Object.entries(unit.values ?? {}).map(([name, value]) => [name, isolated(String(value))]);
  return fill(unitNames[unit.code], Object.fromEntries(values));
}

/** `isUsed`: the rest of the state has been set, and the fallback of what could not be. */
export function stateProblemInWords(problem: StateProblem, words: Words, isUsed = true): string {
  const { load, problems } = words;
  switch (problem.kind) {
    case 'setting':
      return problemInWords(problem.problem, problems, isUsed);
    case 'part':
      return partProblemInWords(problem.problem, words);
    case 'unknown':
      return fill(load.unknown, {
        field: isolated(problem.field),
        received: isolated(problem.received),
        choices: listInWords(settingKeys, problems.more),
      });
    case 'repeated':
      return fill(load.repeated, { field: isolated(problem.key), line: problem.line });
    case 'json':
    case 'object':
      return fill(load[problem.kind], { received: isolated(problem.received) });
  }
}

/** Names, the same in every language. */
const encodings = { utf8: 'UTF-8', utf16: 'UTF-16' };

export function textProblemInWords(problem: TextProblem, { load }: Words, language: Language): string {
  if (problem.kind !== 'size') return fill(load[problem.kind], encodings);
  return fill(load.size, {
    received: megabytes(problem.bytes, language, load),
    most: megabytes(MOST_BYTES, language, load),
  });
}
