// The view of one moment out of what the page knows: the same at build and in the browser.
import { isOneRun } from '../../model/cluster/site/siteUse.ts';
import type { Language } from '../../site/locales.ts';
import type { Settings, SimulatorSeeds } from '../inputs/settings.ts';
import type { LabBatch } from '../words/sentWords.ts';
import { facilityShown, stepOfSite } from './campus/facilityShown.ts';
import type { View } from './view.ts';

/** What stays the same while the page is open. */
export interface ViewWords extends Pick<View, 'words' | 'direction'> {
  /** These once they have come. */
  names?: View['names'];
  ranges?: View['ranges'];
  records?: View['records'];
  batches?: readonly LabBatch[];
  lang: Language;
  seeds: SimulatorSeeds;
}

/** What the model and the draws have answered. */
export type ViewAnswers = Pick<
  View,
  'plane' | 'rack' | 'reports' | 'exact' | 'isAnswered' | 'influences' | 'failures' | 'weather' | 'drawnCount'
> & {
  levelByRack: View['racks']['levelByRack'];
};

export function viewOf(
  { words, names = {}, ranges = {}, records, direction, lang, seeds }: ViewWords,
  settings: Settings,
  { levelByRack, ...answers }: ViewAnswers,
): View {
  const { racks, gpus } = facilityShown(settings, seeds);
  return {
    language: lang,
    words,
    direction,
    mw: settings.mw,
    tariff: settings.tariff,
    // The samples are of one run over the whole site.
    racks: { ...racks, levelByRack: isOneRun(settings.use) ? levelByRack : null },
    gpus,
    gpusOfStep: stepOfSite(settings, seeds).gpus,
    failuresPerDay: (gpus * settings.fail) / 1000,
    names,
    ranges,
    records,
    ...answers,
  };
}
