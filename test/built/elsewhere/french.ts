// A third language as content alone: its entry in the list, its interface, one explainer; no line of code.
import type { SiteCopy } from '../authors/siteCopy.ts';

/** The one explainer that it has. */
export const frenchSlug = 'nvidia-in-africa';

export function writeFrench(copy: SiteCopy): void {
  const languages = copy.read('content/languages.yaml');
  const french = {
    code: 'fr',
    name: 'Français',
    direction: 'ltr',
    script: 'latin',
    digits: 'latn',
    locale: 'fr_FR',
  };
  const entry = Object.entries({ ...french, fallback: 'en' }).map(([field, value]) => `${field}: ${value}`);
  copy.write('content/languages.yaml', `${languages}- ${entry.join('\n  ')}\n`);
  const words = JSON.parse(copy.read('content/ui/en.json'));
  words.home.heading = 'Titre en français';
  copy.write('content/ui/fr.json', JSON.stringify(words));
  const explainer = copy.read(`content/explainers/en/${frenchSlug}.mdx`);
  copy.write(
    `content/explainers/fr/${frenchSlug}.mdx`,
    explainer.replace(/^title: .*$/m, 'title: Nvidia en Afrique'),
  );
}
