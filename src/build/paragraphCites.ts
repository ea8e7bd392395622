// Each paragraph of an MDX page is told which ids it cites, so that it can set their numbers beside itself.
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { citedIn } from '../ledger/read/citation.ts';

type HastPlugin = NonNullable<SatteriProcessorOptions['hastPlugins']>[number];

export const paragraphCites = {
  name: 'paragraph-cites',
  element: {
    filter: ['p'],
    visit(node, context) {
      const ids = citedIn(node);
      if (ids.length > 0) context.setProperty(node, 'cites', ids.join(' '));
    },
  },
} satisfies HastPlugin;
