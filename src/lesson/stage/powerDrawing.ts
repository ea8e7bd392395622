// What a power comes to before any work is told of: one megawatt in racks, or the power of a site divided into racks and chips.

import { megawattColumn } from '../../charts/division/megawattColumn.ts';
import { powerDivision } from '../../charts/division/powerDivision.ts';
import type { Direction } from '../../charts/svg.ts';
import { acceleratorOf, type Settings, type SimulatorSeeds } from '../../simulator/inputs/settings.ts';
import type { LabelledDrawing } from '../../simulator/panels/chart/drawing.ts';
import { fill, type Strings } from '../../site/locales.ts';
import { labelled } from '../../text/labelled.ts';
import { formatNumber } from '../../text/numbers.ts';
import { type MeasureWords, measureInWords } from '../measures/inWords.ts';
import { rackDivisionOf } from '../measures/rackDivision.ts';

export const powerDrawings = ['megawatt', 'division'] as const;
/** Drawings that need no plane. */
export type PowerDrawing = (typeof powerDrawings)[number];

export interface PowerForm {
  /** Prefix of the ids of this drawing. */
  id: string;
  language: string;
  direction: Direction;
  seeds: SimulatorSeeds;
  words: MeasureWords & {
    lesson: Pick<Strings['lesson'], 'drawn'>;
    plane: Pick<Strings['simulator']['plane'], 'chart'>;
  };
}

export const powerDrawing = (drawn: PowerDrawing, settings: Settings, form: PowerForm): LabelledDrawing =>
  drawn === 'megawatt' ? oneMegawatt(settings, form) : divided(settings, form);

const KW = 1000;

function oneMegawatt(settings: Settings, { id, language, direction, words }: PowerForm): LabelledDrawing {
  const { afterCoolingMw, toRacksMw } = rackDivisionOf({ ...settings, mw: 1 });
  const [toComputersKw, toRacksKw] = [KW * afterCoolingMw, KW * toRacksMw];
  const number = (value: number): string => formatNumber(language, value, 0);
  const { stamp } = words.plane.chart;
  const values = {
    all: number(KW),
    rack: number(settings.rack),
    racks: measureInWords('racksPerMw', toRacksKw / settings.rack, words, language),
    cooling: number(KW - toComputersKw),
    other: number(toComputersKw - toRacksKw),
  };
  const { label, axis, cooling, other, rack } = words.lesson.drawn.megawatt;
  const said = (template: string): string => fill(template, values);
  const drawing = megawattColumn(
    {
      toComputersKw,
      toRacksKw,
      rackKw: settings.rack,
      words: {
        axis: said(axis),
        cooling: said(cooling),
        other: said(other),
        racks: values.racks,
        rack: said(rack),
        stamp,
      },
    },
    { id, direction, number },
  );
  return { ...drawing, label: said(label) };
}

function divided(settings: Settings, { id, language, direction, seeds, words }: PowerForm): LabelledDrawing {
  const division = rackDivisionOf(settings);
  const { siteMw, pue, otherItPercent, rackMw, afterCoolingMw, toRacksMw, racks } = division;
  const perRack = acceleratorOf(seeds, settings.acc).gpusPerRack;
  const number = (value: number, decimals?: number): string => formatNumber(language, value, decimals);
  const { stamp } = words.plane.chart;
  const names = words.lesson.drawn.division;
  const sums = {
    site: number(siteMw, 0),
    cooled: `÷ ${number(pue)} = ${number(afterCoolingMw, 1)}`,
    toRacks: `− ${number(otherItPercent)}\u00a0% = ${number(toRacksMw, 1)}`,
    racks: `÷ ${number(rackMw, 3)} = ${number(racks, 0)}`,
    chips: `× ${number(perRack, 0)} = ${number(racks * perRack, 0)}`,
  };
  const lines = (['site', 'cooled', 'toRacks', 'racks', 'chips'] as const).map((line) => ({
    sum: sums[line],
    name: names[line],
  }));
  const drawing = powerDivision({ ...division, lines, stamp }, { id, direction });
  return {
    ...drawing,
    label: `${names.label} ${lines.map(({ sum, name }) => labelled(language, name, sum)).join('. ')}.`,
  };
}
