// What the script of a figure needs: words of one language and constants of the seeds.
import { catalogue, entryOf } from '../../../figures/catalogue.ts';
import { frameWords } from '../../../figures/grammar/frameWords.ts';
import { liveWordsOf } from '../../../figures/grammar/live/words.ts';
import { languages } from '../../../site/locales.ts';

export const getStaticPaths = () =>
  languages.flatMap((lang) => catalogue.map(({ id }) => ({ params: { lang, id } })));

export const GET = ({ params: { lang, id } }: { params: { lang: string; id: string } }): Response =>
  Response.json({ frame: liveWordsOf(frameWords(lang)), material: entryOf(id).materialIn(lang) });
