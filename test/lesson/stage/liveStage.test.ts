// A stage under the hand: what the model fails at is said in its place, and a stage that went away asks nothing more.
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveStage } from '../../../src/lesson/stage/liveStage.ts';
import type { SweepRequest } from '../../../src/simulator/answers/messages.ts';
import { firstTraces } from '../../../src/simulator/firstPicture.ts';
import { wordsOf } from '../../../src/simulator/words/words.ts';
import { stringsOf } from '../../../src/site/locales.ts';
import { seeds } from '../../simulator/seeds.ts';

const { simulator, lesson, challenges } = stringsOf('en');
const told = {
  lang: 'en',
  direction: 'ltr',
  words: { ...wordsOf(simulator), lesson, challenges },
  noAnswer: simulator.pageOnly.noAnswer,
  seeds,
  traces: firstTraces(seeds),
};
/** What stands until the model has answered. */
const FIRST = 'Of the settings before.';
const page = `<div data-live data-href="live.json"><p data-lost>Nothing moves. <a href=""></a></p>
  <div data-stage-of="one" data-state="" data-template="{mw}">
    <svg data-drawing></svg><button data-reset hidden></button><p data-finding><output>${FIRST}</output></p></div>
  <div data-stage-of="two" data-state=""><button data-reset hidden></button></div></div>`;

let asked: SweepRequest[] = [];
let answer: ((request: SweepRequest) => object) | undefined;

/** Stands for the model's worker: it answers what a test lets it answer. */
class StandIn extends EventTarget {
  postMessage(request: SweepRequest): void {
    if (request.call !== 'seeds') asked.push(request);
    const data = request.call === 'seeds' ? { answer: null } : answer?.(request);
    if (!data) return;
    const sent = Object.assign(new Event('message'), { data: { ...data, id: request.id } });
    queueMicrotask(() => this.dispatchEvent(sent));
  }
  terminate(): void {}
}

let stage: LiveStage;
let finding: Element;
let measured = 0;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  const { document } = parseHTML(page);
  vi.stubGlobal('document', document);
  vi.stubGlobal('Worker', StandIn);
  vi.stubGlobal('fetch', async () => Response.json(told));
  asked = [];
  measured = 0;
  stage = new LiveStage(document.querySelector('[data-stage-of]') as unknown as HTMLElement, {
    onMeasures: () => measured++,
  });
  finding = document.querySelector('[data-finding] output') as unknown as Element;
});
afterEach(() => vi.unstubAllGlobals());

test('says that the model failed and how, in the place of a sentence of other settings, until it answers', async () => {
  const reported: unknown[] = [];
  const report = (cause: unknown) => reported.push(cause);
  process.on('unhandledRejection', report);
  answer = () => ({ error: 'refused by a test' });
  await stage.show('?pue=1.4');
  await settled();
  await settled();
  process.off('unhandledRejection', report);
  expect(reported).toEqual([]);
  expect(finding.textContent).toBe(`${told.noAnswer} refused by a test`);

  answer = () => ({ answer: null });
  await stage.show('?pue=1.5');
  await expect.poll(() => finding.textContent).toContain('At 240 MW');
});

test('says and judges nothing of new settings by the line of those before', async () => {
  answer = undefined;
  await stage.show('?pue=1.6');
  expect([finding.textContent, measured]).toEqual([FIRST, 0]);
  stage.end();
});

test('asks nothing more once it has left the page', async () => {
  answer = undefined;
  await stage.show('?pue=1.3');
  expect(asked).toHaveLength(1);
  stage.end();
  answer = () => ({ answer: null });
  await stage.show('?pue=1.2');
  await settled();
  expect(asked).toHaveLength(1);
});

test('a model that does not come is missed under the hand that moved last, until it comes', async () => {
  vi.resetModules();
  const { LiveStage: Stage } = await import('../../../src/lesson/stage/liveStage.ts');
  const missedIn = (): (string | undefined)[] =>
    [...document.querySelectorAll('[data-lost]')].map(
      (notice) => notice.closest<HTMLElement>('[data-stage-of]')?.dataset.stageOf,
    );
  const [one, two] = [...document.querySelectorAll<HTMLElement>('[data-stage-of]')].map(
    (host) => new Stage(host),
  );
  vi.stubGlobal('fetch', async () => new Response('', { status: 500 }));
  for (const [stage, name] of [
    [one, 'one'],
    [two, 'two'],
    [one, 'one'],
  ] as const) {
    await stage?.show('?pue=1.4');
    expect(missedIn()).toEqual([name]);
  }
  vi.stubGlobal('fetch', async () => Response.json(told));
  await two?.show('?pue=1.5');
  expect(missedIn()).toEqual([]);
});
