// Words and ledger must agree: checked before a build, and in dev after every edit, with what is wrong laid over the page.
import type { AstroIntegration } from 'astro';
import { checkBeside } from '../ledger/check/beside/checkBeside.ts';
import { faultsText } from '../ledger/check/faultsText.ts';
import { freshContent } from './dev/freshContent.ts';
import { lastBuildSearch } from './dev/lastBuildSearch.ts';
import { plainError } from './plainError.ts';

/** Stops a build where words and ledger disagree; in dev, shows it, and reads content and seeds anew when they change. */
export const ledgerCheck = (): AstroIntegration => {
  let found: Promise<string>;
  return {
    name: 'ledger-check',
    hooks: {
      'astro:config:setup': ({ command, config, injectScript, logger, updateConfig }) => {
        if (command === 'build') {
          found = checkBeside('.');
          // What fails is told when the build asks.
          found.catch(() => {});
        }
        if (command !== 'dev') return;
        const search = lastBuildSearch(config, logger);
        updateConfig({ vite: { plugins: [freshContent(() => faultsText('.'), logger), search.plugin] } });
        injectScript('page', `console.info(${JSON.stringify(search.note)});`);
      },
      'astro:build:start': async () => {
        const faults = await found;
        if (faults) throw plainError(faults);
      },
    },
  };
};
