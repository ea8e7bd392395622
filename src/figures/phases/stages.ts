// The stages of the 40 to 500 MW project as the ledger states them, with what their power would carry.

import { entryOf, quantityOf } from '../../ledger/cite/quantity.ts';
import { statusOf } from '../../ledger/cite/status.ts';
import type { Ledger } from '../../ledger/schema/ledger.ts';
import type { ClaimStatus } from '../../ledger/schema/status.ts';
import { facilityOf } from '../../model/cluster/facility.ts';
import { HOURS_PER_YEAR } from '../../model/numbers/units.ts';
import type { Parameter } from '../../seeds/parameter.ts';

export interface Stage {
  /** What states its power: a ledger id, with the figure's where the entry states several. */
  id: StageReference;
  status: ClaimStatus;
  siteMw: number;
  racks: number;
  gpus: number;
  /** Over the ranges of PUE, other IT and rack power together. */
  gpusLow: number;
  gpusHigh: number;
  /** Energy of a year at full load, without a pause. */
  energyTwh: number;
}

/** In order of power. */
export const stageReferences = [
  'E-nexus-mou#first-phase',
  'E-nexus-mou#both-phases',
  '003-phase1-40mw',
  '003-target-500mw',
] as const;

export type StageReference = (typeof stageReferences)[number];

type Range = Pick<Parameter, 'value' | 'low' | 'high'>;

/** Racks, GPUs and energy of every stage, in order of power. Throws where the ledger lacks one, or a parameter. */
export function stagesOf(ledger: Ledger, parameters: ReadonlyMap<string, Range>): Stage[] {
  const parameter = (id: string): Range => {
    const found = parameters.get(id);
    if (!found) throw new Error(`phases figure: expected a parameter ${id} in seeds/parameters.yaml`);
    return found;
  };
  const pue = parameter('P-pue');
  const otherIt = parameter('P-other-it-fraction');
  const rackKw = parameter('P-rack-kw-gb200-nvl72');
  const gpusPerRack = parameter('P-gpus-per-rack-gb200-nvl72').value;
  const gpusAt = (siteMw: number, bound: 'value' | 'low' | 'high') => {
    const pick = (range: Range): number => range[bound];
    return facilityOf({
      powerMw: siteMw,
      kind: 'site',
      pue: pick(pue),
      otherItFraction: pick(otherIt),
      rackKw: pick(rackKw),
      gpusPerRack,
    });
  };
  return stageReferences.map((id) => {
    const siteMw = quantityOf(ledger, id).value;
    const { racks, gpus } = gpusAt(siteMw, 'value');
    return {
      id,
      status: statusOf(ledger, entryOf(id)),
      siteMw,
      racks,
      gpus,
      gpusLow: gpusAt(siteMw, 'high').gpus,
      gpusHigh: gpusAt(siteMw, 'low').gpus,
      energyTwh: (siteMw * HOURS_PER_YEAR) / 1e6,
    };
  });
}
