// Errors that stop a build by what an author or a disk has done.

/** A fault that no line of our code explains: Astro shows what it says, and no trace. */
export function plainError(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
