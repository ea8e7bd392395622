// A number by its rule, for the schema of a command's file.
import { z } from 'zod';
import type { NumberRule } from './numberRule.ts';
import { expectedOf, guess, holds } from './readNumber.ts';

export const numberSchema = (rule: NumberRule): z.ZodNumber =>
  z.number(expectedOf(rule)).check(({ value, issues }) => {
    if (holds(value, rule)) return;
    issues.push({ code: 'custom', input: value, message: expectedOf(rule) + guess(value, rule) });
  });
