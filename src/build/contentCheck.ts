// Stops the build where words and ledger disagree.
import type { AstroIntegration } from 'astro';
import { checkContent } from '../ledger/check/checkContent.ts';

export const contentCheck = (): AstroIntegration => ({
  name: 'content-check',
  hooks: {
    'astro:build:start': () => {
      const { faults } = checkContent('.');
      if (faults.length > 0) throw new Error(`content check: ${faults.length} faults\n${faults.join('\n')}`);
    },
  },
});
