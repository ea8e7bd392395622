// A module worker of the cpu backend: answers the orders that it is sent, and hands the arrays over without a copy.
import { createAnswerer } from './answerer.ts';
import type { Answer, Numbered, Order } from './messages.ts';

const answerTo = createAnswerer();

self.onmessage = ({ data: order }: MessageEvent<Numbered<Order>>) =>
  post({ ...answerTo(order), id: order.id });

function post(answer: Numbered<Answer>): void {
  const arrays = answer.kind === 'stragglers' ? Object.values(answer.result) : [];
  if (answer.kind === 'failures' || answer.kind === 'weather') arrays.push(answer.outcomes);
  self.postMessage(answer, { transfer: arrays.map(({ buffer }) => buffer) });
}

post({ kind: 'ready', id: 0 });
