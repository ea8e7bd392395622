// How many tests passed and failed, from a stage's exit code or from Vitest's JSON report.

export interface Counts {
  passed: number;
  failed: number;
}

interface VitestReport {
  numTotalTests: number;
  numPassedTests: number;
  success: boolean;
}

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
});

/**
 * A test that did not run counts as failed: nothing here is skipped. A report that failed without a failed
 * test (a file that does not load, an error after the tests) counts as one failure.
 */
export function countsOfReport(reportText: string | undefined, exitCode: number | null): Counts {
  if (reportText === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numTotalTests, success } = JSON.parse(reportText) as VitestReport;
  const failed = numTotalTests - passed;
  const hasFailed = exitCode !== 0 || !success || numTotalTests === 0;
  return { passed, failed: hasFailed ? Math.max(failed, 1) : failed };
}

export function summaryLines(results: Map<string, Counts>): string[] {
  const width = Math.max(...[...results.keys()].map((kind) => kind.length));
  return [...results].map(([kind, { passed, failed }]) => {
    const tail = failed > 0 ? `, ${failed} FAILED` : '';
    return `  ${kind.padEnd(width)}  ${String(passed).padStart(5)} passed${tail}`;
  });
}
