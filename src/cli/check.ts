// Checks words and ledger, and says what an author should change.
import { checkContent } from '../ledger/check/checkContent.ts';

const started = performance.now();
const report = checkContent(process.cwd());
for (const { file, count } of report.words) console.log(`${String(count).padStart(6)} words  ${file}`);
if (report.unusedClaims.length > 0)
  console.log(`Claims that no page cites (${report.unusedClaims.length}): ${report.unusedClaims.join(' ')}`);
for (const note of report.notes) console.log(note);
for (const fault of report.faults) console.error(fault);
console.log(`content: ${report.faults.length} faults in ${Math.round(performance.now() - started)} ms`);
if (report.faults.length > 0) process.exitCode = 1;
