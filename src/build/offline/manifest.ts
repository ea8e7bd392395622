// The web app manifest of one language: with it a reader puts the site on the home screen.

import { tokenColour } from '../tokenColour.ts';
import type { InterfaceLanguage } from './interfaceLanguages.ts';

export const manifest = ({ code, direction, words }: InterfaceLanguage, base: string) => ({
  name: words.site.name,
  short_name: words.site.name,
  description: words.site.description,
  lang: code,
  dir: direction,
  id: `${base}${code}/`,
  start_url: `${base}${code}/`,
  scope: base,
  display: 'standalone',
  background_color: tokenColour('paper'),
  theme_color: tokenColour('paper'),
  icons: [
    { src: `${base}icon.svg`, sizes: 'any', type: 'image/svg+xml' },
    { src: `${base}icon-192.png`, sizes: '192x192', type: 'image/png' },
    { src: `${base}icon-512.png`, sizes: '512x512', type: 'image/png' },
    { src: `${base}icon-maskable.png`, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
});
