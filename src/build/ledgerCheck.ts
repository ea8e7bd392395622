// Words and ledger must agree: checked before a build, and in dev after every edit, with what is wrong laid over the page.
import type { AstroIntegration } from 'astro';
import { checkContent } from '../ledger/check/checkContent.ts';
import { freshContent } from './dev/freshContent.ts';
import { lastBuildSearch } from './dev/lastBuildSearch.ts';
import { plainError } from './plainError.ts';

/** What the content check finds under `root`, one fault a line; empty where words and ledger agree. */
function faultsText(root: string): string {
  const { faults } = checkContent(root);
  return faults.length === 0 ? '' : `content check: ${faults.length} faults\n${faults.join('\n')}`;
}

/** Stops a build where words and ledger disagree; in dev, shows it, and reads content and seeds anew when they change. */
export const ledgerCheck = (): AstroIntegration => ({
  name: 'ledger-check',
  hooks: {
    'astro:config:setup': ({ command, config, injectScript, logger, updateConfig }) => {
      if (command !== 'dev') return;
      const search = lastBuildSearch(config, logger);
      updateConfig({ vite: { plugins: [freshContent(() => faultsText('.'), logger), search.plugin] } });
      injectScript('page', `console.info(${JSON.stringify(search.note)});`);
    },
    'astro:build:start': () => {
      const faults = faultsText('.');
      if (faults) throw plainError(faults);
    },
  },
});
