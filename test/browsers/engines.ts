// The engines that this machine can have, and one browser of an engine for the tests of a `describe`.
import { afterAll, beforeAll } from 'vitest';
import { whyNoWebKit } from '../../src/cli/browsers/webkit.ts';
import { firefox } from './firefox.ts';
import type { Engine, Visitor } from './visitor.ts';
import { webkit } from './webkit.ts';

/** An engine that can be had here and is missing stays in the list: its tests fail. */
export const enginesHere: Engine[] = whyNoWebKit() === undefined ? [firefox, webkit] : [firefox];

/** Starts the browser before the tests of this `describe` and ends it after them. */
export function useEngine(engine: Engine): () => Visitor {
  let visitor: Visitor | undefined;
  beforeAll(async () => {
    visitor = await engine.start();
  });
  afterAll(() => visitor?.end());
  return () => {
    if (!visitor) throw new Error(`${engine.name} has not started.`);
    return visitor;
  };
}

const lookEveryMs = 50;

/** Waits until `look` gives something in the page; the error names what was waited for. */
export async function until<Result, Argument>(
  visitor: Visitor,
  what: string,
  look: (
    argument: Argument,
  ) => Result | null | undefined | false | Promise<Result | null | undefined | false>,
  argument: Argument,
  limitMs = 30_000,
): Promise<Result> {
  const limit = performance.now() + limitMs;
  while (performance.now() < limit) {
    const found = await visitor.evaluate(look, argument);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  throw new Error(`After ${limitMs / 1000} s there is still no ${what}.`);
}

/** Waits for the first element that `selector` finds, visible or not. */
export const untilThere = (visitor: Visitor, selector: string, limitMs?: number): Promise<boolean> =>
  until(visitor, selector, (css: string) => document.querySelector(css) !== null, selector, limitMs);
