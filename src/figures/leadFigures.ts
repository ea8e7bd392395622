// The figures by which the home page shows the explainers: one for each, still, with its sentence.

import type { LeadFigure } from '../site/leadFigure.ts';
import { type Language, stringsOf } from '../site/locales.ts';
import { catalogue } from './catalogue.ts';
import { frameWords } from './grammar/frameWords.ts';

/** By the slug of the explainer. */
export const leadFiguresIn = (language: Language): ReadonlyMap<string, LeadFigure> =>
  new Map(
    catalogue
      .filter(({ isLead }) => isLead)
      .map((entry) => {
        const { finding, drawing, label } = entry.answerIn(language);
        const stamp = entry.isRecord ? frameWords(language).record : stringsOf(language).figure.stamp;
        const content = entry.backdrop() + drawing.content;
        return [entry.explainer, { finding, label, stamp, drawing: { ...drawing, content } }];
      }),
  );
