// From the power of a site to racks and GPUs.
import { requireFinite } from '../numbers/requireField.ts';
import { KW_PER_MW } from '../numbers/units.ts';

/** What the stated megawatts mean: power of the whole site, or of its information technology. */
export type PowerKind = 'site' | 'it';

export interface FacilityInput {
  powerMw: number;
  kind: PowerKind;
  /** Power usage effectiveness: site power / IT power, at least 1. */
  pue: number;
  /** Share of IT power that storage, network and service nodes outside the racks take, 0 to 1. */
  otherItFraction: number;
  rackKw: number;
  gpusPerRack: number;
}

export interface Facility {
  siteMw: number;
  itMw: number;
  rackPowerMw: number;
  racks: number;
  gpus: number;
  /** GPUs that the site power would carry at PUE 1 with no other IT; not rounded, so that the ideal is a straight line. */
  idealGpus: number;
}

/** A site without its power: what is built per megawatt. */
export type Site = Pick<FacilityInput, 'kind' | 'pue' | 'otherItFraction' | 'rackKw'> & {
  accelerator: { gpusPerRack: number };
};

/** Racks and GPUs of a site at a power [MW]. Throws as `facilityOf`. */
export function facilityAt(site: Site, powerMw: number): Facility {
  const { kind, pue, otherItFraction, rackKw, accelerator } = site;
  return facilityOf({ powerMw, kind, pue, otherItFraction, rackKw, gpusPerRack: accelerator.gpusPerRack });
}

/**
 * Racks and GPUs of a site.
 * itMw = siteMw / PUE; racks = ⌊1000·itMw·(1 − otherIt) / rackKw⌋; gpus = racks·gpusPerRack.
 * Throws FieldError that names the field where an input is impossible.
 */
export function facilityOf(input: FacilityInput): Facility {
  const { powerMw, kind, pue, otherItFraction, rackKw, gpusPerRack } = input;
  requireFinite('powerMw', powerMw, powerMw > 0, 'a positive number of megawatts');
  requireFinite('pue', pue, pue >= 1, 'a number of at least 1');
  requireFinite(
    'otherItFraction',
    otherItFraction,
    otherItFraction >= 0 && otherItFraction < 1,
    '0 to below 1',
  );
  requireFinite('rackKw', rackKw, rackKw > 0, 'a positive number of kilowatts');
  requireFinite('gpusPerRack', gpusPerRack, gpusPerRack >= 1, 'at least 1');
  const itMw = kind === 'site' ? powerMw / pue : powerMw;
  const siteMw = kind === 'site' ? powerMw : powerMw * pue;
  const rackPowerMw = itMw * (1 - otherItFraction);
  // A millionth of a rack of slack keeps 0.9999999 racks from rounding in binary to one rack less.
  const racks = Math.floor((rackPowerMw * KW_PER_MW) / rackKw + 1e-6);
  const idealGpus = ((siteMw * KW_PER_MW) / rackKw) * gpusPerRack;
  return { siteMw, itMw, rackPowerMw, racks, gpus: racks * gpusPerRack, idealGpus };
}
