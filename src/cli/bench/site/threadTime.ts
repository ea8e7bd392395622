// What the main thread of a page works, by its own clock: other work on the machine does not count.
import type { CDPSession } from 'playwright';

/** Begins to count; the function that it gives answers with the time worked since then or since its last answer [ms]. */
export async function threadTime(session: CDPSession): Promise<() => Promise<number>> {
  await session.send('Performance.disable');
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  let last = await now();
  return async () => {
    const before = last;
    last = await now();
    return last - before;
  };
}
