// What the method page's MDX may use beside the components of every guide.
import AccuracyFigure from './accuracy/AccuracyFigure.astro';
import Headline from './accuracy/Headline.astro';
import IntervalsJudged from './accuracy/IntervalsJudged.astro';
import AnsweringNumber from './answering/AnsweringNumber.astro';
import AnsweringTable from './answering/AnsweringTable.astro';
import BlindTrials from './blind/BlindTrials.astro';
import Cell from './Cell.astro';
import Contents from './Contents.astro';
import Constant from './constants/Constant.astro';
import LooseConstants from './constants/LooseConstants.astro';
import StandingKey from './constants/StandingKey.astro';
import Fold from './Fold.astro';
import FitError from './fits/FitError.astro';
import FittedCount from './fits/FittedCount.astro';
import Formula from './math/Formula.astro';
import PartLink from './parts/PartLink.astro';
import RecordLinks from './records/RecordLinks.astro';
import Example from './reference/Example.astro';
import Verdict from './Verdict.astro';

export const methodComponents = {
  AccuracyFigure,
  AnsweringNumber,
  AnsweringTable,
  BlindTrials,
  Cell,
  Contents,
  Fold,
  Headline,
  IntervalsJudged,
  LooseConstants,
  PartLink,
  RecordLinks,
  Constant,
  Example,
  FitError,
  FittedCount,
  Formula,
  StandingKey,
  Verdict,
};
