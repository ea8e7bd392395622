import { expect, test } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { runWeatherInThread } from '../../../src/engine/weather/runWeatherInThread.ts';
import { loseUnknown, watchedGpu } from '../watchedGpu.ts';
import { WEATHER } from './weatherScenarios.ts';

const backends = ['webgpu', 'cpu'] as const;

test.each(backends)('%s gives the outcomes of the twin from 1 to 1,000 pairs', async (backend) => {
  const engine = await createEngine({ backend });
  for (const pairCount of [1, 63, 64, 65, 1_000]) {
    const powersOverLoad = Array.from({ length: pairCount }, (_, i) => (i * 6) / pairCount);
    const scenario = { ...WEATHER, powersOverLoad, batteryHours: [6] };
    const expected = runWeatherInThread(scenario);
    const found = await engine.runWeather(scenario);
    expect(found.status.backend).toBe(backend);
    expect(found.map).toEqual(expected.map);
    expect(found.checksum).toBe(expected.checksum);
  }
  engine.destroy();
});

test.each(backends)('%s gives the outcomes of the twin at the ends of the ranges', async (backend) => {
  const engine = await createEngine({ backend });
  const ends = {
    ...WEATHER,
    outputs: WEATHER.outputs.map((output, hour) => (hour % 1_000 < 300 ? 4096 * (hour % 2) : output)),
    powersOverLoad: [0, 1, 1.001, 99.99, 100],
    batteryHours: [0, 0.001, 1, 254.999, 255],
  };
  for (const change of [
    { efficiency: 0.5, restartS: 0, checkpointS: 0, intervalS: 1 },
    { efficiency: 1, restartS: 86_400, checkpointS: 900, intervalS: 900 },
    { efficiency: 0.85, intervalS: 1e7 },
  ]) {
    const scenario = { ...ends, ...change };
    const found = await engine.runWeather(scenario);
    expect(found.status.backend).toBe(backend);
    expect(found.checksum).toBe(runWeatherInThread(scenario).checksum);
  }
  engine.destroy();
});

test('a device lost in mid-run is replaced, then the workers go on', async () => {
  const lose: (() => void)[] = [];
  const gpu = watchedGpu({ device: (device) => lose.push(loseUnknown(device)) });
  const engine = await createEngine({ backend: 'webgpu', gpu });
  const expected = runWeatherInThread(WEATHER).checksum;
  lose[0]?.();
  const second = await engine.runWeather(WEATHER);
  expect(second.status).toMatchObject({ backend: 'webgpu', reason: 'requested' });
  expect(second.checksum).toBe(expected);
  lose[1]?.();
  const third = await engine.runWeather(WEATHER);
  expect(third.status).toMatchObject({ backend: 'cpu', reason: 'device-lost' });
  expect(third.checksum).toBe(expected);
  engine.destroy();
});

test('a run that is cancelled ends with its reason, and the engine runs again', async () => {
  const engine = await createEngine({ backend: 'cpu' });
  const powersOverLoad = Array.from({ length: 16 }, (_, i) => i);
  const batteryHours = Array.from({ length: 16 }, (_, i) => i);
  const scenario = { ...WEATHER, powersOverLoad, batteryHours };
  const stop = new AbortController();
  const reason = new Error('stopped by a test');
  const run = engine.runWeather(scenario, { signal: stop.signal, onPairs: () => stop.abort(reason) });
  await expect(run).rejects.toBe(reason);
  expect((await engine.runWeather(scenario)).checksum).toBe(runWeatherInThread(scenario).checksum);
  engine.destroy();
});
