// A further language as content alone: its entry in the list, its interface, one explainer; no line of code.
import type { SiteCopy } from '../authors/siteCopy.ts';

/** The one explainer that it has. */
export const spanishSlug = 'nvidia-in-africa';

export function writeSpanish(copy: SiteCopy): void {
  const languages = copy.read('content/languages.yaml');
  const spanish = {
    code: 'es',
    name: 'Español',
    direction: 'ltr',
    script: 'latin',
    digits: 'latn',
    locale: 'es_ES',
  };
  const entry = Object.entries({ ...spanish, fallback: 'en' }).map(([field, value]) => `${field}: ${value}`);
  copy.write('content/languages.yaml', `${languages}- ${entry.join('\n  ')}\n`);
  const words = JSON.parse(copy.read('content/ui/en.json'));
  words.home.heading = '{goal} en español';
  copy.write('content/ui/es.json', JSON.stringify(words));
  const explainer = copy.read(`content/explainers/en/${spanishSlug}.mdx`);
  copy.write(
    `content/explainers/es/${spanishSlug}.mdx`,
    explainer.replace(/^title: .*$/m, 'title: Nvidia en África'),
  );
}
