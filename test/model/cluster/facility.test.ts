import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FacilityInput, facilityOf } from '../../../src/model/cluster/facility.ts';

const central: FacilityInput = {
  powerMw: 40,
  kind: 'site',
  pue: 1.2,
  otherItFraction: 0.1,
  rackKw: 132,
  gpusPerRack: 72,
};

describe('facilityOf', () => {
  test('40 MW at PUE 1.2 with 10 % other IT: 40,000 / 1.2 × 0.9 / 132 = 227.3 racks, so 227 racks and 16,344 GPUs', () => {
    const facility = facilityOf(central);
    expect(facility.racks).toBe(227);
    expect(facility.gpus).toBe(16344);
    expect(facility.itMw).toBeCloseTo(33.3333, 4);
  });
  test('500 MW: 2,840 racks and 204,480 GPUs', () => {
    expect(facilityOf({ ...central, powerMw: 500 })).toMatchObject({ racks: 2840, gpus: 204480 });
  });
  test('40 MW of IT power carry what 48 MW of the site carry: 272 racks, 19,584 GPUs', () => {
    const it = facilityOf({ ...central, kind: 'it' });
    expect(it).toMatchObject({ racks: 272, gpus: 19584 });
    expect(facilityOf({ ...central, powerMw: 48 }).racks).toBe(it.racks);
  });
  test.each([
    ['optimistic', { rackKw: 120, otherItFraction: 0.05, pue: 1.1 }, 20664],
    ['pessimistic', { otherItFraction: 0.15, pue: 1.54 }, 12024],
  ])('the %s case of 40 MW', (_, change, gpus) =>
    expect(facilityOf({ ...central, ...change }).gpus).toBe(gpus),
  );
  test('the ideal is a straight line through zero', () => {
    const at = (powerMw: number): number => facilityOf({ ...central, powerMw }).idealGpus;
    expect(at(500) / at(40)).toBeCloseTo(12.5, 12);
    expect(at(40)).toBeCloseTo((40000 / 132) * 72, 6);
  });
  // Binary arithmetic gives 249.99999999999997, 399.99999999999994 and 374.99999999999994 racks.
  test.each([
    [{ powerMw: 33, pue: 1.1, otherItFraction: 0, rackKw: 120 }, 250],
    [{ powerMw: 55, pue: 1.1, otherItFraction: 0, rackKw: 125 }, 400],
    [{ powerMw: 55, pue: 1.1, otherItFraction: 0.1, rackKw: 120 }, 375],
  ])('%o carry exactly %i racks: rounding in binary takes none away', (change, racks) => {
    expect(facilityOf({ ...central, ...change }).racks).toBe(racks);
  });
  test('never has more GPUs than the ideal, and more power never means fewer', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1000, noNaN: true }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (powerMw, pue) => {
          const facility = facilityOf({ ...central, powerMw, pue });
          expect(facility.gpus).toBeLessThanOrEqual(facility.idealGpus + 1e-6);
          expect(facilityOf({ ...central, powerMw: powerMw * 1.1, pue }).gpus).toBeGreaterThanOrEqual(
            facility.gpus,
          );
        },
      ),
    );
  });
  test.each([
    [{ pue: 0.9 }, 'pue: received 0.9, expected a number of at least 1'],
    [{ powerMw: 0 }, 'powerMw: received 0'],
    [{ otherItFraction: 1 }, 'otherItFraction: received 1'],
    [{ rackKw: Number.NaN }, 'rackKw: received NaN'],
  ])('refuses %o and names the field', (change, message) => {
    expect(() => facilityOf({ ...central, ...change })).toThrow(message);
  });
});
