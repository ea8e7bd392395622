// Seeded samples that cover every range evenly: one value from each of n equal slices of every dimension.

import { createGenerator, unitOf } from './generator.ts';

/**
 * n points of the unit cube in `dimensions` dimensions: row i, column d. Every column holds exactly one value of each
 * slice [k/n, (k + 1)/n), in shuffled order.
 */
export function latinHypercube(count: number, dimensions: number, seed: number): number[][] {
  const draw = createGenerator(seed);
  const points = Array.from({ length: count }, () => new Array<number>(dimensions).fill(0));
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const order = Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(unitOf(draw()) * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (let i = 0; i < count; i++) points[i]![dimension] = (order[i]! + unitOf(draw())) / count;
  }
  return points;
}
