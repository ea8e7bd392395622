// Four kinds of tests: `node` (plain), `browser` (WGSL in Chromium), `built` (the built site in Chromium),
// `engines` (the built site in Firefox and WebKit). The limits end a test that hangs; no test measures time by them.
import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { findBrowser, launchArguments } from './src/cli/browsers/chromium.ts';
import { nodeFlags } from './src/cli/stages/runStage.ts';

/** Files that build or save the site take longest, whatever their length: one that starts last would run alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      /\/built\/(authors|elsewhere|offline)\/|screens/.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/**
 * Rooms of plain TypeScript, which import only each other, are run by Node itself and not by Vite, whose modules read every
 * imported constant through a getter: inner loops of model and kernels are four times as fast. What is watched stays with
 * Vite, which knows which tests a change concerns.
 */
const byNode = {
  deps: { external: [/\/src\/(model|text|seeds|ledger|kernels)\/(?!.*\/sources\.ts)[^?]*\.ts$/] },
};
const server = process.argv[2] === 'run' ? byNode : {};

/** A loaded machine may take a while: what is polled in a browser has longer than Vitest's second. */
const expectInBrowser = { poll: { timeout: 15_000 } };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          execArgv: nodeFlags,
          server,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/built/**', 'test/browsers/**'],
          testTimeout: 120_000,
          // Files of one worker share what they import: half of the time was importing. A test undoes what it changes.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          testTimeout: 600_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser()?.path, args: launchArguments('webgpu') },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'built',
          environment: 'node',
          execArgv: nodeFlags,
          server,
          include: ['test/built/**/*.test.ts'],
          globalSetup: ['test/built/serveSite.ts'],
          expect: expectInBrowser,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // Files of one worker share what they import, and a browser.
          isolate: false,
          // A visit often waits for silence or for a next frame: one browser more than cores leaves no core idle.
          maxWorkers: availableParallelism() + 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'engines',
          environment: 'node',
          execArgv: nodeFlags,
          server,
          include: ['test/browsers/**/*.test.ts'],
          globalSetup: ['test/browsers/serveWatched.ts'],
          expect: expectInBrowser,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
