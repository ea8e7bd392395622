// The weather kernel on a device: one slice at a time, since a slice is many years.
import { BYTES_PER_WORD } from '../../kernels/layout.ts';
import { OUTCOME, sliceWords, WEATHER } from '../../kernels/weather/layout.ts';
import type { HourlyOutput, WeatherSlice } from '../../kernels/weather/slice.ts';
import { WEATHER_SOURCE } from '../../kernels/weather/sources.ts';
import { filledBuffer } from './buffers.ts';
import { openPass } from './pass.ts';

export interface WeatherPass {
  /** The weather of the slices that follow. */
  useOutputs(outputs: HourlyOutput): void;
  /** Resolves to the outcomes, shape (pairCount, yearCount, OUTCOME.wordCount). */
  compute(slice: WeatherSlice): Promise<Uint32Array<ArrayBuffer>>;
}

export async function openWeatherPass(device: GPUDevice): Promise<WeatherPass> {
  const { pipeline, bind } = await openPass(device, WEATHER, WEATHER_SOURCE);
  const { COPY_DST, COPY_SRC, MAP_READ, STORAGE, UNIFORM } = GPUBufferUsage;
  let outputs = filledBuffer(device, 'outputs', new Uint32Array(1), STORAGE);
  return {
    useOutputs(hourly) {
      outputs.destroy();
      outputs = filledBuffer(device, 'outputs', Uint32Array.from(hourly), STORAGE);
    },
    async compute(slice) {
      const outcomeBytes = BYTES_PER_WORD * OUTCOME.wordCount * slice.pairCount * slice.yearCount;
      const buffer = (label: string, usage: number) =>
        device.createBuffer({ label, size: outcomeBytes, usage });
      const uniform = filledBuffer(device, 'slice', sliceWords(slice), UNIFORM);
      const pairs = filledBuffer(device, 'pairs', slice.pairs, STORAGE);
      const outcomes = buffer('outcomes', STORAGE | COPY_SRC);
      const readback = buffer('readback', MAP_READ | COPY_DST);
      const encoder = device.createCommandEncoder({ label: WEATHER.name });
      const pass = encoder.beginComputePass({ label: WEATHER.name });
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, bind(0, { outputs: { buffer: outputs }, slice: { buffer: uniform } }));
      pass.setBindGroup(1, bind(1, { pairs: { buffer: pairs }, outcomes: { buffer: outcomes } }));
      pass.dispatchWorkgroups(Math.ceil(slice.pairCount / WEATHER.workgroupSize), slice.yearCount);
      pass.end();
      encoder.copyBufferToBuffer(outcomes, 0, readback, 0, outcomeBytes);
      device.queue.submit([encoder.finish()]);
      await readback.mapAsync(GPUMapMode.READ);
      const words = new Uint32Array(readback.getMappedRange().slice(0));
      for (const used of [uniform, pairs, outcomes, readback]) used.destroy();
      return words;
    },
  };
}
