// The strings of the simulator that its page does not carry.
import type { APIContext } from 'astro';
import { laterData } from '../../../simulator/laterData.ts';
import { isLanguage, languagePaths } from '../../../site/locales.ts';

export const getStaticPaths = languagePaths;

export function GET({ params }: APIContext): Response {
  const { lang } = params;
  if (!isLanguage(lang)) throw new Error(`simulator: received language ${lang}`);
  return Response.json(laterData(lang));
}
