// How a page loads on a slow phone: a processor four times slower, and a network as Lighthouse's mobile run has it.
import type { Browser } from 'playwright';

/** Lighthouse's "slow 4G": 150 ms to and fro, 1.6 Mbit/s down, 750 kbit/s up. */
const slowPhone = {
  slowdown: 4,
  network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 },
  screen: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
};
/** A task blocks by what it takes beyond this [ms]. */
const FREE_MS = 50;

export interface Loading {
  /** First and largest contentful paint [ms]. */
  fcpMs: number;
  lcpMs: number;
  /** Time of long tasks beyond 50 ms each [ms]. */
  blockedMs: number;
  /** What came over the network, headers and all [bytes]. */
  bytes: number;
  requests: number;
}

/** Opens a page with an empty cache, and waits until the network is still. */
export async function measureLoading(browser: Browser, address: string): Promise<Loading> {
  const context = await browser.newContext({ ...slowPhone.screen, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slowPhone.network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.slowdown });
    let [bytes, requests] = [0, 0];
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const painted = await page.evaluate(async (freeMs) => {
      const entriesOf = (type: string): Promise<PerformanceEntryList> =>
        new Promise((done) => {
          const observer = new PerformanceObserver((list) => done(list.getEntries()));
          observer.observe({ type, buffered: true });
          // No entry, no answer: a page may have no long task.
          setTimeout(() => done([]), 500);
        });
      const [paints, largest, tasks] = await Promise.all(
        ['paint', 'largest-contentful-paint', 'longtask'].map(entriesOf),
      );
      return {
        fcpMs: paints?.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? Number.NaN,
        lcpMs: largest?.at(-1)?.startTime ?? Number.NaN,
        blockedMs: (tasks ?? []).reduce((sum, { duration }) => sum + Math.max(duration - freeMs, 0), 0),
      };
    }, FREE_MS);
    return { ...painted, bytes, requests };
  } finally {
    await context.close();
  }
}
