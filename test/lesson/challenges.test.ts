// The challenges, each by the model: the start fails, the stated solution passes, the cheap trick does not.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge, standingOf, type Verdict } from '../../src/lesson/challenges/judge.ts';
import { readChallenges } from '../../src/lesson/challenges/readChallenges.ts';
import { keepSolved, readSolved } from '../../src/lesson/challenges/solved.ts';
import { buildMeasures } from '../../src/lesson/measures/buildAnswers.ts';
import { settingsOf } from '../../src/lesson/measures/state.ts';
import { changedKeys } from '../../src/simulator/inputs/effects.ts';
import { languages, stringsOf } from '../../src/site/locales.ts';
import { seeds } from '../simulator/seeds.ts';

const challenges = readChallenges('content', seeds);

test('there are twelve in three levels, each with a goal of its own', () => {
  expect(challenges).toHaveLength(12);
  expect(new Set(challenges.map(({ level }) => level))).toEqual(new Set([1, 2, 3]));
  expect(new Set(challenges.map(({ goal }) => JSON.stringify(goal))).size).toBe(12);
});

describe.each(challenges)('$id', ({ start, solution, trick, goal, controls, title, task, learnt, hints }) => {
  const begun = settingsOf(start, seeds);
  const judged = (state: string): Verdict => {
    const settings = settingsOf(state, seeds);
    return judge(goal, begun, settings, buildMeasures(settings, seeds));
  };

  test('is not reached at the start, and nothing has been moved there', () => {
    expect(judged(start)).toMatchObject({ isReached: false, moved: [] });
  });

  test('is reached by its solution', () => {
    expect(judged(solution)).toMatchObject({ isReached: true });
  });

  test('is not reached by its trick, which falls short by one thing alone', () => {
    const { isReached, isMet, moved } = judged(trick);
    expect(isReached).toBe(false);
    expect(isMet.filter((met) => !met).length + (moved.length > 0 ? 1 : 0)).toBe(1);
  });

  test('offers every control that solution and trick move', () => {
    const moved = [solution, trick].flatMap((state) => changedKeys(begun, settingsOf(state, seeds)));
    expect(moved.filter((key) => !controls.some((control) => control === key))).toEqual([]);
  });

  test('has its words in every language', () => {
    for (const texts of [title, task, learnt, ...hints])
      expect(Object.keys(texts).sort()).toEqual(languages.toSorted());
    expect(hints.length).toBeGreaterThan(1);
  });
});

/** What a task may say of its goal against its start, in every language. */
const ratiosInWords: readonly [words: RegExp, ratio: number][] = [
  [/seven times|سبعة أمثال|sept fois/, 7],
  [/halve|إلى النصف|de moitié/i, 1 / 2],
  [/a sixth of the power taken away|نُزع سدس القدرة|un sixième de puissance en moins/, 5 / 6],
];

describe.each(challenges)('the words of $id', ({ start, task, goal }) => {
  const settings = settingsOf(start, seeds);
  const measures = buildMeasures(settings, seeds);

  test.each(Object.values(task))('say no other ratio than that of goal to start: %s', (words) => {
    const said = ratiosInWords.filter(([pattern]) => pattern.test(words)).map(([, ratio]) => ratio);
    // Each word of a ratio is one of the table, so that a new one is held too.
    const ofRatio =
      words.match(
        /\btimes\b|أمثال|أضعاف|\bfois\b|\bhalve|نصف|moitié|\bthird|ثلث|\btiers\b|\bsixth|سدس|sixième|\bquarter|ربع|\bquart\b/gi,
      ) ?? [];
    expect(said).toHaveLength(ofRatio.length);
    for (const ratio of said) {
      const reached = goal.conditions.map(
        (condition) =>
          (condition.atLeast ?? condition.atMost ?? Number.NaN) /
          (standingOf(condition, settings, measures) ?? Number.NaN),
      );
      expect(Math.min(...reached.map((of) => Math.abs(of / ratio - 1)))).toBeLessThan(0.05);
    }
  });
});

describe('a file that is wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'challenges-'));
  const file = join(folder, 'challenges', 'ten-useful.yaml');
  const own = readFileSync('content/challenges/ten-useful.yaml', 'utf8');
  beforeAll(() => mkdirSync(join(folder, 'challenges')));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['level: 1', 'level: 4', 'field level: received 4, expected one of 1, or one of 2, or one of 3'],
    ['start: mw=40', 'start: mw=7', 'field start: mw: received "7", expected a whole number from 40 to 500'],
    [
      'measure: useful',
      'measure: usefull',
      'field goal.conditions.0.measure: received "usefull", expected one of',
    ],
    ['atMost: 75', 'atMost: 75, atLeast: 3', 'expected either atLeast or atMost'],
    ['controls: [mw, pue]', 'controls: [mw, colour]', 'field controls.1: received "colour", expected one of'],
    ['id: ten-useful', 'id: ten', 'field id: received ten, expected ten-useful, the name of the file'],
    ["en: 'Ten useful megawatts'", "en: '10 useful megawatts'", 'expected words without digits'],
  ])('with %s made %s is named with its field', (from, to, fault) => {
    writeFileSync(file, own.replace(from, to));
    expect(() => readChallenges(folder, seeds)).toThrow(fault);
  });

  test('among right ones does not hide them once it is mended', () => {
    cpSync('content/challenges', join(folder, 'challenges'), { recursive: true });
    expect(readChallenges(folder, seeds)).toHaveLength(12);
  });
});

describe('what is solved', () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };

  test('is there after a new visit, and gone when it is forgotten', () => {
    const device = storage();
    keepSolved(new Set(['in-step']), device);
    expect(readSolved(device)).toEqual(new Set(['in-step']));
    keepSolved(new Set(), device);
    expect(device.kept.size).toBe(0);
  });

  test('is nothing where the device keeps something else, or nothing at all', () => {
    const device = storage();
    device.kept.set('solved-challenges', '{"broken');
    expect(readSolved(device)).toEqual(new Set());
    expect(readSolved(undefined)).toEqual(new Set());
  });
});

/** A challenge is won when each line of its goal says so: lead and goal name the word that the lines will show. */
test.each(languages)('in %s the way to win is said in the word that the goal shows', (language) => {
  const { lead, goal, met } = stringsOf(language).challenges;
  for (const text of [lead, goal]) expect(text).toMatch(new RegExp(`[“«]\\s?${met}\\s?[”»]`));
});
