// What the stages of lesson and challenges need to move: the model's seeds, its answers at the defaults, the words.
import type { APIContext } from 'astro';
import type { Told } from '../../../lesson/stage/told.ts';
import { firstTraces } from '../../../simulator/firstPicture.ts';
import { offeredSeeds } from '../../../simulator/inputs/offeredSeeds.ts';
import { wordsOf } from '../../../simulator/words/words.ts';
import { directionOf, isLanguage, languagePaths, stringsOf } from '../../../site/locales.ts';

export const getStaticPaths = languagePaths;

export function GET({ params }: APIContext): Response {
  const { lang } = params;
  if (!isLanguage(lang)) throw new Error(`lesson: received language ${lang}`);
  const { simulator, lesson, challenges } = stringsOf(lang);
  const told: Told = {
    lang,
    direction: directionOf(lang),
    words: { ...wordsOf(simulator), lesson, challenges },
    noAnswer: simulator.pageOnly.noAnswer,
    seeds: offeredSeeds,
    traces: firstTraces(offeredSeeds),
  };
  return Response.json(told);
}
