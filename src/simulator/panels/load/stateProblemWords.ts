// What of a reader's file could not be used, in words: field, what was received, what was expected.

import { insideKey } from '../../../seeds/own/fieldsOfParts.ts';
import type { NumberRule } from '../../../seeds/own/numberRule.ts';
import { meantBy } from '../../../seeds/own/readNumber.ts';
import type { UnitName } from '../../../seeds/own/unitNames.ts';
import { shown } from '../../../seeds/seedError.ts';
import { fill, type Language } from '../../../site/locales.ts';
import { MOST_BYTES, type TextProblem } from '../../../text/fileText.ts';
import { listInWords, namesInWords } from '../../../text/listInWords.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { isolated } from '../../../text/runs/isolate.ts';
import { problemInWords } from '../../dom/problems.ts';
import type { Problem, StatedKey } from '../../inputs/address/parse.ts';
import { settingKeys } from '../../inputs/effects.ts';
import type { StateProblem } from '../../inputs/file/stateProblem.ts';
import type { PartProblem } from '../../inputs/own/addOwnParts.ts';
import { numberOf } from '../../inputs/quantities.ts';
import type { Words } from '../../words/words.ts';
import { megabytes } from './megabytes.ts';

/** A number is named with its range, and with the unit that it seems to be in. */
export function partProblemInWords(
  { field, received, broken }: PartProblem,
  { load }: Words,
  language: Language,
): string {
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
  const [low, high] = [broken.low, broken.high].map((end) => formatNumber(language, end));
  const unit = after(unitInWords(broken.unit, load));
  const range = fill(broken.isWhole ? load.whole : load.number, {
    ...values,
    low: low ?? '',
    high: high ?? '',
    unit,
  });
  return range + (typeof received === 'number' ? guessInWords(received, broken, load) : '');
}

/** The unit that a number seems to be in, as a sentence more; nothing where none would explain it. */
function guessInWords(received: number, rule: NumberRule, load: Words['load']): string {
  const meant = meantBy(received, rule);
  if (!meant) return '';
  const value = isolated(String(meant.value)) + after(unitInWords(rule.unit, load));
  const unit = unitInWords(meant.name, load);
  return ` ${fill(load.wrongUnit, { received: isolated(String(received)), unit, value })}`;
}

function settingInWords(
  problem: Problem<StatedKey>,
  { load, problems }: Words,
  language: Language,
  isUsed: boolean,
): string {
  const number = numberOf(problem.key, problem.received[0] ?? '', problem.rule);
  const guess = number ? guessInWords(number.value, number.rule, load) : '';
  return problemInWords(problem, problems, language, isUsed) + guess;
}

const after = (words: string): string => words && ` ${words}`;

/** A unit as the language writes it. */
function unitInWords(unit: UnitName, { unitNames }: Words['load']): string {
  if (typeof unit === 'string') return unit && unitNames[unit];
  const values = Object.entries(unit.values ?? {}).map(([name, value]) => [name, isolated(String(value))]);
  return fill(unitNames[unit.code], Object.fromEntries(values));
}

/** `isUsed`: the rest of the state has been set, and the fallback of what could not be. */
export function stateProblemInWords(
  problem: StateProblem,
  words: Words,
  language: Language,
  isUsed = true,
): string {
  const { load, problems } = words;
  switch (problem.kind) {
    case 'setting':
      return settingInWords(problem.problem, words, language, isUsed);
    case 'part':
      return partProblemInWords(problem.problem, words, language);
    case 'unknown':
      return fill(load.unknown, {
        field: isolated(problem.field),
        received: isolated(problem.received),
        choices: listInWords(settingKeys, problems),
      });
    case 'unkeyed': {
      const [first = ''] = problem.fields;
      return fill(load.unkeyed, {
        fields: namesInWords(problem.fields, problems.comma),
        key: isolated(problem.key),
        example: isolated(insideKey(problem.key, first)),
      });
    }
    case 'repeated':
      return fill(load.repeated, {
        field: isolated(problem.key),
        line: formatNumber(language, problem.line),
      });
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
