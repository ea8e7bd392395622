// What the method page's MDX may use beside the components of every guide.
import AccuracyFigure from './accuracy/AccuracyFigure.astro';
import BlindRows from './accuracy/BlindRows.astro';
import Headline from './accuracy/Headline.astro';
import IntervalsJudged from './accuracy/IntervalsJudged.astro';
import SourceTable from './accuracy/SourceTable.astro';
import AnsweringTable from './answering/AnsweringTable.astro';
import Cell from './Cell.astro';
import Contents from './Contents.astro';
import Constant from './constants/Constant.astro';
import ConstantsTable from './constants/ConstantsTable.astro';
import StandingKey from './constants/StandingKey.astro';
import Fold from './Fold.astro';
import FitError from './fits/FitError.astro';
import InfluenceFigure from './influence/InfluenceFigure.astro';
import Formula from './math/Formula.astro';
import SymbolTable from './math/SymbolTable.astro';
import RecordsTable from './records/RecordsTable.astro';
import Example from './reference/Example.astro';
import HardwareTable from './reference/HardwareTable.astro';
import WorkloadTable from './reference/WorkloadTable.astro';
import Verdict from './Verdict.astro';

export const methodComponents = {
  AccuracyFigure,
  AnsweringTable,
  BlindRows,
  Cell,
  Contents,
  Fold,
  Headline,
  IntervalsJudged,
  Constant,
  ConstantsTable,
  Example,
  FitError,
  Formula,
  HardwareTable,
  InfluenceFigure,
  RecordsTable,
  SourceTable,
  StandingKey,
  SymbolTable,
  Verdict,
  WorkloadTable,
};
