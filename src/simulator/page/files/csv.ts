// The curve as a CSV file: what was asked and how it was computed in lines that begin with #, then one line for each size.
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/stragglers/scenario.ts';
import { type LossCause, lossCauses } from '../../../model/cluster/site/losses.ts';
import { csvCell } from '../../../text/escapes/csvCell.ts';
import { MEGAWATT_EQUIVALENTS } from '../../answers/curve/megawatts.ts';
import type { SiteReport } from '../../answers/curve/report.ts';
import { MODEL_VERSION } from '../../inputs/address/parse.ts';
import type { Outcome } from './results.ts';

type Cell = string | number | boolean;
/** Name of a column, with its unit, and its cell of one size. */
type Column = readonly [name: string, cell: (report: SiteReport) => Cell];

const layoutKeys = [
  'tensor',
  'context',
  'pipeline',
  'data',
  'expert',
  'interleave',
  'microBatch',
  'globalBatch',
  'recompute',
] as const;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const lossColumn = (cause: LossCause, place: number): Column => [
  `${snake(cause)}_mw`,
  ({ lossesMw }) => lossesMw[place] ?? 0,
];

const columns: readonly Column[] = [
  ['racks', ({ racks }) => racks],
  ['gpus', ({ gpus }) => gpus],
  ['used_gpus', ({ usedGpus }) => usedGpus],
  ['ideal_mw', ({ idealMw }) => idealMw],
  ['useful_mw', ({ usefulMw }) => usefulMw],
  ['useful_low_mw', ({ usefulLowMw }) => usefulLowMw],
  ['useful_high_mw', ({ usefulHighMw }) => usefulHighMw],
  ...lossCauses.map(lossColumn),
  ['step_s', ({ stepTimeS }) => stepTimeS],
  ['wait_fraction', ({ waitFraction }) => waitFraction],
  ['goodput', ({ goodput }) => goodput],
  ['usefulness', ({ usefulness }) => usefulness],
  ...layoutKeys.map((key): Column => [snake(key), ({ layout }) => layout[key]]),
  ['drawn', ({ isDrawn }) => isDrawn],
];

/** Ten digits: more than the model can vouch for, and none of binary rounding. */
const rounded = (value: number): number => Number(value.toPrecision(10));

const cellText = (cell: Cell): string => csvCell(String(typeof cell === 'number' ? rounded(cell) : cell));

const lineOf = (cells: readonly Cell[]): string => cells.map(cellText).join(',');

/** What was asked, and how it was computed. */
function headOf({
  settings,
  own,
  address,
  state,
  checksum,
  status,
  reports,
}: Outcome): (readonly [string, Cell])[] {
  return [
    ['what', 'Miqyas simulator: model, not measurement'],
    ['model_version', MODEL_VERSION],
    ['address', address],
    ...(reports ? [] : [['sizes', 'not answered yet'] as const]),
    ['draws', state],
    ['draws_checksum', checksum === '' ? 'none before the last draw' : checksum],
    ['draws_on', status?.backend ?? 'not yet known'],
    ['mw', MEGAWATT_EQUIVALENTS],
    ...Object.entries(settings).map(([key, value]): readonly [string, Cell] => [`setting ${key}`, value]),
    ...Object.entries(own ?? {}).map(([key, part]): readonly [string, Cell] => [
      `own ${key}`,
      JSON.stringify(part),
    ]),
  ];
}

/** One line for each computed size; a size where nothing fits has its power alone. None until the model has answered. */
export function csvOf(outcome: Outcome): string {
  const { reports, delayFractions } = outcome;
  const names = ['site_mw', ...columns.map(([name]) => name), 'repeats_drawn'];
  const sizesMw = reports ? DEFAULT_SITE_POWERS_MW : [];
  const lines = sizesMw.map((siteMw, size): Cell[] => {
    const report = reports?.[size];
    if (!report) return [siteMw, ...names.slice(1).map(() => '')];
    return [siteMw, ...columns.map(([, cell]) => cell(report)), drawnRepeats(delayFractions[size])];
  });
  const head = headOf(outcome).map(([name, value]) => `# ${lineOf([name, value])}`);
  return `${[...head, lineOf(names), ...lines.map(lineOf)].join('\n')}\n`;
}

const drawnRepeats = (fractions: readonly number[] = []): number =>
  fractions.filter((fraction) => fraction !== undefined).length;
