// What the stages of lesson and challenges need to move: the model's seeds, its answers at the defaults, the words.
import type { APIContext } from 'astro';
import type { Told } from '../../../lesson/stage/told.ts';
import { firstTraces } from '../../../simulator/firstPicture.ts';
import { directionOf, isLanguage, languagePaths, stringsOf } from '../../../site/locales.ts';
import { lessonSeeds } from '../../_lesson.ts';

export const getStaticPaths = languagePaths;

export function GET({ params }: APIContext): Response {
  const { lang } = params;
  if (!isLanguage(lang)) throw new Error(`lesson: received language ${lang}`);
  const { simulator, lesson, challenges } = stringsOf(lang);
  const told: Told = {
    lang,
    direction: directionOf(lang),
    words: { ...simulator, lesson, challenges },
    seeds: lessonSeeds,
    traces: firstTraces(lessonSeeds),
  };
  return Response.json(told);
}
