// The OpenSearch 1.1 description of the site's search in one language.
import { escapeMarkup } from '../text/escapes/markup.ts';

export interface SearchDescription {
  name: string;
  description: string;
  language: string;
  /** Absolute addresses of the results page and of an icon. */
  results: string;
  icon: string;
}

/** Longest name that the format allows [characters]. */
const longestName = 16;

/** The description as XML. Throws where the name is longer than browsers take. */
export function openSearchDescription(site: SearchDescription): string {
  const { name, description, language, results, icon } = site;
  if (name.length > longestName)
    throw new Error(
      `opensearch: the name is ${JSON.stringify(name)}; expected at most ${longestName} characters`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeMarkup(name)}</ShortName>
<Description>${escapeMarkup(description)}</Description>
<Language>${escapeMarkup(language)}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image type="image/svg+xml">${escapeMarkup(icon)}</Image>
<Url type="text/html" template="${escapeMarkup(results)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
