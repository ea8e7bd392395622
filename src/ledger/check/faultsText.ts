// What stops a build, in words.
import { checkContent } from './checkContent.ts';

/** What the content check finds under `root`, one fault a line; empty where words and ledger agree. */
export function faultsText(root: string): string {
  const { faults } = checkContent(root);
  return faults.length === 0 ? '' : `content check: ${faults.length} faults\n${faults.join('\n')}`;
}
