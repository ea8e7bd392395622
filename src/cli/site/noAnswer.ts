// Why a size of a site has no answer, in words as `predict` gives them for a layout that does not fit.
import { facilityAt } from '../../model/cluster/facility.ts';
import { PHASE_ONE_MW } from '../../model/cluster/phases.ts';
import {
  type InferenceDemand,
  inferenceFleet,
  MOST_STAGES,
} from '../../model/cluster/site/inferenceFleet.ts';
import type { SiteInput } from '../../model/cluster/site/siteInput.ts';
import type { TrainingUse } from '../../model/cluster/site/siteUse.ts';

export interface NoAnswer {
  siteMw: number;
  reason: string;
}

/** Of a site that trains: no rack, no room for a whole run, or no layout that its memory holds. */
export function noTraining(input: SiteInput, use: TrainingUse): NoAnswer {
  const { siteMw } = input;
  const isMany = use === 'many';
  if (isMany && siteMw < PHASE_ONE_MW)
    return { siteMw, reason: `holds no run of the first phase, which takes ${PHASE_ONE_MW} MW` };
  return reasonOf(input, isMany ? PHASE_ONE_MW : siteMw, 'no layout of the model');
}

/** Of a site that answers: no rack, no replica that holds the model, or none that is fast enough. */
export function noAnswering(input: SiteInput, demand: InferenceDemand): NoAnswer {
  const { siteMw } = input;
  const fleetWithin = (limitMs: number) =>
    inferenceFleet(input, { ...demand, timePerTokenLimitS: limitMs / 1000 });
  if (!fleetWithin(LONGEST_MS))
    return reasonOf(input, siteMw, `no replica of the model, of at most ${MOST_STAGES} stages,`);
  const limitMs = Math.round(demand.timePerTokenLimitS * 1000);
  let [tooFew, enough] = [limitMs, LONGEST_MS];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (fleetWithin(middle)) enough = middle;
    else tooFew = middle;
  }
  return { siteMw, reason: `no replica writes a token within ${limitMs} ms; the fastest needs ${enough} ms` };
}

/** Where a replica takes longer still, its memory is what fails. */
const LONGEST_MS = 1_000_000;

function reasonOf(input: SiteInput, siteMw: number, what: string): NoAnswer {
  const { gpus } = facilityAt(input, siteMw);
  const { rackKw } = input;
  const { hbmGBytes } = input.accelerator;
  const reason =
    gpus < 1 ? `carries no rack of ${rackKw} kW` : `${what} fits in ${gpus} GPUs of ${hbmGBytes} GB`;
  return { siteMw: input.siteMw, reason };
}
