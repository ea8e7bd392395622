// The components that an explainer's MDX may use.
import ComputedFigure from '../figures/grammar/ComputedFigure.astro';
import Checked from '../site/components/citing/Checked.astro';
import Claim from '../site/components/citing/Claim.astro';
import Computed from '../site/components/citing/Computed.astro';
import Conflict from '../site/components/citing/Conflict.astro';
import Term from '../site/components/citing/Term.astro';
import Time from '../site/components/citing/Time.astro';
import Heading from '../site/components/explainer/Heading.astro';
import Lead from '../site/components/explainer/Lead.astro';
import Level from '../site/components/explainer/Level.astro';
import Paragraph from '../site/components/explainer/Paragraph.astro';
import Questions from '../site/components/explainer/Questions.astro';
import Stat from '../site/components/explainer/Stat.astro';
import Stats from '../site/components/explainer/Stats.astro';
import Now from '../site/components/explainer/time/Now.astro';
import Then from '../site/components/explainer/time/Then.astro';
import ThenNow from '../site/components/explainer/time/ThenNow.astro';
import Unknown from '../site/components/explainer/Unknown.astro';

export const explainerComponents = {
  p: Paragraph,
  H2: Heading,
  Checked,
  Claim,
  Computed,
  ComputedFigure,
  Conflict,
  Lead,
  Level,
  Now,
  Questions,
  Stat,
  Stats,
  Term,
  Then,
  ThenNow,
  Time,
  Unknown,
};
