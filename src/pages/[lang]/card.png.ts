// The picture that other sites show beside a link: the name and the column, in outlines, so that no font is needed.
import { readFileSync } from 'node:fs';
import type { APIContext } from 'astro';
import sharp from 'sharp';
import { tokenColour } from '../../build/tokenColour.ts';
import { isLanguage, languageOf, languagePaths } from '../../site/locales.ts';

export const getStaticPaths = languagePaths;

const [ink, copper, paper] = ['ink', 'copper', 'paper'].map(tokenColour);
const colours = `.ink{fill:${ink}}.foot{fill:${copper}}.cut{fill:${paper}}`;

/** 1200 x 630: the ruler with the mark at 8 %, the name beside it on the reading side. */
export async function GET({ params }: APIContext): Promise<Response> {
  const { lang } = params;
  if (!isLanguage(lang)) throw new Error(`card: received language ${lang}`);
  const isArabic = languageOf(lang).script === 'arabic';
  const name = isArabic ? 'LogoArabic' : 'LogoEnglish';
  const logo = readFileSync(`src/site/components/${name}.astro`, 'utf8').match(
    /<svg[^>]*viewBox="([^"]+)"[^>]*>([\s\S]*)<\/svg>/,
  );
  if (!logo) throw new Error(`card: src/site/components/${name}.astro holds no drawing`);
  const columnX = isArabic ? 90 : 1010;
  const ticks = Array.from({ length: 51 }, (_, tick) => {
    const y = 590 - tick * 11;
    return `M${columnX} ${y}h${tick % 10 === 0 ? 100 : tick % 5 === 0 ? 60 : 30}`;
  }).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><style>${colours}</style>
<path fill="${paper}" d="M0 0h1200v630H0z"/><path stroke="${ink}" stroke-width="2" fill="none" d="M${columnX} 40v550h100v-550z${ticks}"/>
<path stroke="${copper}" stroke-width="5" stroke-dasharray="14 9" d="M${columnX - 30} 546h160"/>
<svg x="${isArabic ? 330 : 90}" y="150" width="780" height="330" viewBox="${logo[1]}" preserveAspectRatio="${isArabic ? 'xMaxYMid' : 'xMinYMid'} meet">${logo[2]}</svg></svg>`;
  return new Response(new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()), {
    headers: { 'Content-Type': 'image/png' },
  });
}
