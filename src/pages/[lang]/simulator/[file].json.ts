// The files that the simulator's page asks for.
import type { APIContext } from 'astro';
import { pageFilesOf } from '../../../simulator/pageFiles.ts';
import { isLanguage, languagePaths } from '../../../site/locales.ts';

export const getStaticPaths = () =>
  languagePaths().flatMap(({ params: { lang } }) =>
    ['live', 'later'].map((file) => ({ params: { lang, file } })),
  );

export function GET({ params: { lang, file } }: APIContext): Response {
  if (!isLanguage(lang)) throw new Error(`simulator: received language ${lang}`);
  const { live, later } = pageFilesOf(lang);
  return Response.json(file === 'live' ? live : later);
}
