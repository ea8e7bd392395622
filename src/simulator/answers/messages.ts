// What the page asks of the worker that searches layouts, and what it answers.
import type { InfluencesMw } from '../../charts/influence/influences.ts';
import type { Bend } from '../../model/cluster/site/bendReason.ts';
import type { Settings, SimulatorSeeds } from '../inputs/settings.ts';
import type { PlanePoint } from './planePoint.ts';
import type { SiteReport } from './report.ts';

/** `open` starts a new curve, or asks for other uses of the same; its seeds may be left out after the first. */
export type SweepRequest =
  | { id: number; call: 'open'; settings: Settings; seeds?: SimulatorSeeds }
  /** A point of the plane; the settings come along, so that points of several settings may be asked for in turn. */
  | {
      id: number;
      call: 'point';
      settings: Settings;
      siteMw: number;
      meanDelayTicks: number | null;
      seeds: SimulatorSeeds;
    }
  /** Why the curve of these settings bends between two powers. */
  | {
      id: number;
      call: 'bend';
      settings: Settings;
      fromMw: number;
      toMw: number;
      seeds: SimulatorSeeds;
    }
  | { id: number; call: 'at' | 'influences'; siteMw: number; meanDelayTicks: number | null };

/** `answer` is a report, or the influences of the constants at a power; null where no layout fits, and to `open`. */
export type SweepAnswer =
  | { id: number; answer: SiteReport | PlanePoint | InfluencesMw | Bend | null }
  | { id: number; error: string };
