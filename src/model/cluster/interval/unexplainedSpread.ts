// What no constant explains: how far step times of the same layout lie apart from one laboratory, framework and release to
// the next, and how much more where the model was not calibrated.
import { naturalLog } from '../../numbers/exact.ts';
import { type Parameters, parameterOf } from '../../numbers/parameters.ts';
import type { FittedCovariance } from '../../numbers/sampling/parameterSamples.ts';
import type { Accelerator } from '../accelerator.ts';
import type { SoftwareClass, StepSettings } from '../step/constants.ts';

/** Why an interval is wider: experts, of which few rows tell; a family of accelerators or a year that no row has. */
export type WiderReason = 'experts' | 'accelerator' | 'year';

export interface UnexplainedSpread {
  /** Half width of the 80 % interval, in natural logarithms of the step time. */
  halfWidth: number;
  wider: WiderReason[];
}

type SpreadSettings = Pick<StepSettings, 'accelerator' | 'workload' | 'software' | 'softwareYear'>;

/** The spread of a run: that of its class of software, and that of each reason, independent of each other. */
export function unexplainedSpread(
  { accelerator, workload, software, softwareYear }: SpreadSettings,
  parameters: Parameters,
  fitted: FittedCovariance | undefined,
): UnexplainedSpread {
  const spreadOf = (id: string): number => naturalLog(1 + parameterOf(parameters, id));
  const wider: WiderReason[] = [];
  const parts = [spreadOf(workload.experts ? 'P-software-experts-spread' : classSpread[software])];
  if (workload.experts) wider.push('experts');
  if (!isCalibrated(accelerator, fitted)) {
    wider.push('accelerator');
    parts.push(spreadOf('P-uncalibrated-accelerator-spread'));
  }
  const first = parameterOf(parameters, 'P-calibrated-first-year');
  const last = parameterOf(parameters, 'P-calibrated-last-year');
  const outside = Math.max(first - softwareYear, softwareYear - last, 0);
  if (outside > 0) {
    wider.push('year');
    parts.push(outside * spreadOf('P-uncalibrated-year-spread'));
  }
  return { halfWidth: Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0)), wider };
}

const classSpread: Record<SoftwareClass, string> = {
  ordinary: 'P-software-ordinary-spread',
  tuned: 'P-software-tuned-spread',
};

/** Whether a fitted constant sets the rate of the accelerator's products: rows of its family were in the calibration. */
function isCalibrated(accelerator: Accelerator, fitted: FittedCovariance | undefined): boolean {
  const { bf16, fp8, nvfp4 } = accelerator.gemmEfficiency;
  return !fitted || [...bf16, ...fp8, ...nvfp4].some((id) => fitted.ids.includes(id));
}
