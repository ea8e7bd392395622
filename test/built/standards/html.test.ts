// The pages are valid HTML.
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { documentOf, pages } from '../site.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // The content writes titles as long as the question that they ask.
      'long-title': 'off',
      // axe looks at landmarks as a reader meets them; this rule also counts hidden ones.
      'unique-landmark': 'off',
    },
  }),
);

test.each(pages)('$path is valid', async ({ html, path }) => {
  const { results } = await validator.validateString(html, path);
  const messages = results.flatMap((result) =>
    result.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
  expect(messages).toEqual([]);
});

test.each(pages)('$path has no id twice, in its drawings too', ({ html }) => {
  const ids = [...documentOf(html).querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});
