// A chain of conditions: each step can only come true if the one before did.

/**
 * Share of cases in which the first step, the first two, … all come true: p₁, p₁·p₂, …, where pᵢ is the chance of a step once
 * those before it came true (for independent steps its own chance). Chances from 0 to 1; RangeError otherwise.
 */
export function chainFractions(chances: readonly number[]): number[] {
  let fraction = 1;
  return chances.map((chance) => {
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`chance: received ${chance}, expected 0 to 1`);
    fraction *= chance;
    return fraction;
  });
}
