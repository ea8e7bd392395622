// A guess that was kept comes back as it was; what is no guess of these scenes does not.
import { describe, expect, test } from 'vitest';
import { guessIn } from '../../src/lesson/predict/keptGuess.ts';

const blank = { guesses: [null, null], hands: [0, 0, 0], isShown: false };

describe('a kept guess', () => {
  test('comes back whole', () => {
    const guess = { guesses: [40, null], hands: [1, 0, 7], isShown: true };
    expect(guessIn(JSON.stringify(guess), blank)).toEqual(guess);
  });

  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a text', '"40"'],
    ['another number of sizes', '{"guesses":[40],"hands":[0,0,0]}'],
    ['another number of answers', '{"guesses":[40,null],"hands":[0]}'],
    ['a guess that is no number', '{"guesses":["40",null],"hands":[0,0,0]}'],
    ['hands below none', '{"guesses":[40,null],"hands":[0,-1,0]}'],
    ['a text in place of a list', '{"guesses":"ab","hands":[0,0,0]}'],
  ])('is none: %s', (_, text) => {
    expect(guessIn(text, blank)).toBeUndefined();
  });
});
