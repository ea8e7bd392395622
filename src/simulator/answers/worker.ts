// The worker that searches layouts, so that the page never waits for it.
import { createAnswerer } from './answerer.ts';
import type { SweepRequest } from './messages.ts';

const answer = createAnswerer();
addEventListener('message', ({ data }: MessageEvent<SweepRequest>) => {
  postMessage(answer(data));
});
