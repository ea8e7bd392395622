// What the model fails at: whoever asked is left without an answer, and the page says why.
export class ModelFault extends Error {}

/** Lets work go on by itself. The page has been told of a fault of the model already; any other goes on to the browser. */
export function goOn(work: Promise<unknown>): void {
  work.catch((cause: unknown) => {
    if (!(cause instanceof ModelFault)) throw cause;
  });
}
