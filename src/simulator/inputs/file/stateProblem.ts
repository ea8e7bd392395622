// A state as it was read out of a text, and what of the text could not be used.
import type { PartKey } from '../../../seeds/own/fieldsOfParts.ts';
import type { Problem, StatedKey } from '../address/parse.ts';
import type { PartProblem } from '../own/addOwnParts.ts';
import type { Settings } from '../settings.ts';

export type StateProblem =
  | { kind: 'json'; received: string }
  | { kind: 'repeated'; key: string; line: number }
  | { kind: 'object'; received: string }
  | { kind: 'unknown'; field: string; received: string }
  /** Fields of a part that stand beside its key. */
  | { kind: 'unkeyed'; key: PartKey; fields: string[] }
  | { kind: 'setting'; problem: Problem<StatedKey> }
  | { kind: 'part'; problem: PartProblem };

export interface ReadState {
  /** Undefined where nothing of the text can be used. */
  settings: Settings | undefined;
  /** Query of the state beside it; null where there is none. */
  beside: string | null;
  /** Version of the model that wrote the file, where it is not this one. */
  otherModel: number | undefined;
  problems: StateProblem[];
}
