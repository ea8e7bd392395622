// A reporter of Vitest that names each failed test when it fails, on the output that `npm test` leaves open for it.
import { writeSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** File descriptor that `runStage` connects to its own standard output. */
export const openOutput = 3;

export default class FailuresAtOnce implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const { state, errors } = test.result();
    if (state === 'failed') tell(test.module, `${test.fullName}: ${errors[0]?.message}`);
  }

  onTestModuleEnd(module: TestModule): void {
    for (const { message } of module.errors()) tell(module, message);
  }
}

function tell({ relativeModuleId }: TestModule, fact: string): void {
  writeSync(openOutput, `  FAILED ${relativeModuleId}: ${fact.split('\n')[0]?.slice(0, 300)}\n`);
}
