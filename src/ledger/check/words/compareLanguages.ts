// A page says the same in every language: the same sections, figures, conflicts and cited entries.
import type { Body } from '../../read/body.ts';
import type { SiteLanguage } from '../../read/languages.ts';

export interface ReadPage {
  file: string;
  slug: string;
  language: string;
  body: Body;
}

/** Faults between one page and its translation, `one` being in the first language. */
function compare(one: ReadPage, two: ReadPage): string[] {
  const faults: string[] = [];
  for (const [from, to] of [
    [one, two],
    [two, one],
  ] as const) {
    const missing = from.body.cited.filter((id) => !to.body.cited.includes(id));
    if (missing.length > 0)
      faults.push(`${to.file}: does not cite ${missing.join(', ')}, which ${from.file} cites`);
  }
  for (const part of ['sections', 'figures', 'conflicts'] as const) {
    const [here, there] = [one.body[part], two.body[part]].map((ids) => ids.join(', '));
    if (here !== there)
      faults.push(`${two.file}: ${part} ${there || 'none'} differ from ${here || 'none'} of ${one.file}`);
  }
  return faults;
}

/** Faults between all pages; a language whose texts are not all there may lack some. */
export function compareLanguages(pages: readonly ReadPage[], languages: readonly SiteLanguage[]): string[] {
  return [...new Set(pages.map(({ slug }) => slug))].flatMap((slug) => {
    const inLanguage = new Map(
      pages.filter((page) => page.slug === slug).map((page) => [page.language, page]),
    );
    const [base] = languages.flatMap(({ code }) => inLanguage.get(code) ?? []);
    if (!base) return [];
    return languages.flatMap(({ code, name, fallback }) => {
      const page = inLanguage.get(code);
      if (page) return page === base ? [] : compare(base, page);
      return fallback === undefined ? [`${base.file}: has no counterpart in ${name}`] : [];
    });
  });
}
