// The heaps of a page's workers: each has one of its own, which that of the page does not count.
import type { CDPSession } from 'playwright';

interface Answer {
  id: number;
  result?: { usedSize: number };
}

/** From now on every worker of the page is known; the function that it gives answers with the heaps of those that run [MB = 1e6 bytes]. */
export async function followWorkerHeaps(session: CDPSession): Promise<() => Promise<number>> {
  const workers = new Set<string>();
  const waiting = new Map<number, (answer: Answer) => void>();
  let count = 0;
  session.on('Target.attachedToTarget', ({ sessionId }) => void workers.add(sessionId));
  session.on('Target.detachedFromTarget', ({ sessionId }) => void workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const ask = (sessionId: string, method: string): Promise<Answer> =>
    new Promise((answered) => {
      const id = count++;
      waiting.set(id, answered);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return async () => {
    let bytes = 0;
    for (const worker of workers) {
      await ask(worker, 'HeapProfiler.collectGarbage');
      bytes += (await ask(worker, 'Runtime.getHeapUsage')).result?.usedSize ?? 0;
    }
    return bytes / 1e6;
  };
}
