// What the page asks of the worker that searches layouts, and what it answers.
import type { InfluencesMw } from '../../charts/influence/influences.ts';
import type { UsefulPoint } from '../../charts/losses/curvePoint.ts';
import type { Settings, SimulatorSeeds } from '../inputs/settings.ts';
import type { PlacedBend } from './curve/placedBend.ts';
import type { PlanePoint } from './curve/planePoint.ts';
import type { SiteReport } from './curve/report.ts';

export type SweepRequest =
  /** The first: what every later request is computed from. */
  | { id: number; call: 'seeds'; seeds: SimulatorSeeds }
  /** A point of the plane, by formula. Settings come along with each call: those of several are asked for in turn. */
  | { id: number; call: 'point'; settings: Settings; siteMw: number }
  /** A report or the influences of the constants; `meanDelayTicks` null: stragglers by formula. */
  | {
      id: number;
      call: 'at' | 'influences';
      settings: Settings;
      siteMw: number;
      meanDelayTicks: number | null;
    }
  /** Where and why the line through these points bends: those of these settings, the smallest site first. */
  | {
      id: number;
      call: 'bend';
      settings: Settings;
      points: readonly UsefulPoint[];
    };

/** `answer` is a report, a point, a bend or the influences of the constants; null where there is none, and to `seeds`. */
export type SweepAnswer =
  | { id: number; answer: SiteReport | PlanePoint | InfluencesMw | PlacedBend | null }
  | { id: number; error: string };
