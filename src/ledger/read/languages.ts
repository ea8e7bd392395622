// content/languages.yaml: which languages the site has, and how each is written.
import { z } from 'zod';
import { describeIssues, SeedError } from '../../seeds/seedError.ts';
import { parseYaml } from '../../seeds/yaml/parseYaml.ts';

export interface SiteLanguage {
  /** As in addresses and `lang` attributes, such as `fr`. */
  code: string;
  /** Its own name. */
  name: string;
  direction: 'rtl' | 'ltr';
  /** Which of the site's two faces it is set in. */
  script: 'arabic' | 'latin';
  /** Numbering system of Intl. */
  digits: string;
  /** Such as `fr_FR`, for the preview that other sites show. */
  locale: string;
  /** Whose texts stand in for those that this language lacks; left out for a language whose texts are all there. */
  fallback?: string | undefined;
}

const file = 'content/languages.yaml';

// Made when it is asked for: scripts of pages that ask for no language carry no schema.
const schemaOf = () =>
  z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z]{2,3}$/, 'a code such as fr'),
        name: z.string().min(1),
        direction: z.enum(['rtl', 'ltr']),
        script: z.enum(['arabic', 'latin']),
        digits: z.enum(Intl.supportedValuesOf('numberingSystem')),
        locale: z.string().regex(/^[a-z]{2,3}_[A-Z]{2}$/, 'a locale such as fr_FR'),
        fallback: z.string().optional(),
      }),
    )
    .min(1);

/** The languages that `source`, the text of content/languages.yaml, states. Throws SeedError. */
export function parseLanguages(source: string): readonly SiteLanguage[] {
  const root = parseYaml(file, source);
  const result = schemaOf().safeParse(root);
  if (!result.success) throw new SeedError(describeIssues(file, root, result.error.issues).join('\n'));
  const languages = result.data;
  const complete = languages.filter(({ fallback }) => fallback === undefined).map(({ code }) => code);
  if (languages[0]?.fallback)
    throw new SeedError(
      `${file}: ${languages[0].code}: field fallback: received one, expected none for the first`,
    );
  for (const { code, fallback } of languages)
    if (fallback !== undefined && !complete.includes(fallback))
      throw new SeedError(
        `${file}: ${code}: field fallback: received ${fallback}, expected one of ${complete.join(', ')}`,
      );
  return languages;
}
