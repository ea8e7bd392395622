// A request that is never answered is told like one that is lost, until its answer comes.

/** So long a reader waits without a word [ms]; `theme.js` waits as long for the scripts of a page. */
const LIMIT_MS = 10_000;

/** What `asked` brings. `tell` hears true where it is lost, or not there after the limit, and false once it has come. */
export async function heard<Answer>(
  asked: Promise<Answer>,
  tell: (isMissing: boolean) => void,
): Promise<Answer> {
  const timer = setTimeout(tell, LIMIT_MS, true);
  try {
    const answer = await asked;
    tell(false);
    return answer;
  } catch (cause) {
    tell(true);
    throw cause;
  } finally {
    clearTimeout(timer);
  }
}
