import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/createEngine.ts';
import { runInThread } from '../../src/engine/stragglers/runInThread.ts';
import { LONG, SMALL } from './stragglers/scenarios.ts';

describe.each(['webgpu', 'cpu'] as const)('on %s', (backend) => {
  test('a run can be cancelled, and the engine runs again afterwards', async () => {
    const engine = await createEngine({ backend });
    const abort = new AbortController();
    let share = 0;
    const run = engine.run(LONG, {
      signal: abort.signal,
      onProgress: ({ drawsDone, drawsTotal }) => {
        share = drawsDone / drawsTotal;
        if (share > 0.1) abort.abort();
      },
    });
    await expect(run).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(share).toBeLessThan(0.9);
    const { checksum, status } = await engine.run(SMALL);
    expect(status.backend).toBe(backend);
    expect(checksum).toBe(runInThread(SMALL).checksum);
    engine.destroy();
  });

  test('a paused run draws nothing until it is resumed', async () => {
    const engine = await createEngine({ backend });
    const held = Promise.withResolvers<void>();
    let reports = 0;
    let isHeld = false;
    let reportsWhileHeld = 0;
    const run = engine.run(LONG, {
      onProgress: () => {
        reports += 1;
        if (isHeld) reportsWhileHeld += 1;
        if (reports > 1) return;
        engine.pause();
        held.resolve();
      },
    });
    await held.promise;
    // What was under way when it was held may still come in: as much as another engine takes for a whole run.
    const other = await createEngine({ backend });
    await other.run(SMALL);
    isHeld = true;
    await other.run(SMALL);
    other.destroy();
    expect(reportsWhileHeld).toBe(0);
    isHeld = false;
    engine.resume();
    const { checksum, status } = await run;
    expect(status.backend).toBe(backend);
    expect(checksum).toBe(runInThread(LONG).checksum);
    engine.destroy();
  });

  test('a destroyed engine ends its run with an AbortError', async () => {
    const engine = await createEngine({ backend });
    const run = engine.run(LONG, { onProgress: () => engine.destroy() });
    await expect(run).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    await expect(engine.run(SMALL)).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  test('a second run at the same time is refused', async () => {
    const engine = await createEngine({ backend });
    const first = engine.run(SMALL);
    await expect(engine.run(SMALL)).rejects.toThrow('The engine is running already');
    await first;
    engine.destroy();
  });
});
