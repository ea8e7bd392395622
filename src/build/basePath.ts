// The path that the site stands under, from BASE_PATH in any spelling.

const segment = /^[A-Za-z0-9._~-]+$/;

/**
 * `/miqyas/` from `miqyas`, `/miqyas`, `miqyas/` or `/miqyas/`; `/` where nothing is set.
 * Throws where the value is no path: an address, a path of a file system, `..`, or letters that addresses escape.
 */
export function basePathOf(received: string | undefined): string {
  const segments = (received ?? '').trim().split('/').filter(Boolean);
  const isPath = segments.every((part) => segment.test(part) && !/^\.+$/.test(part));
  if (!isPath)
    throw new Error(
      `BASE_PATH is ${JSON.stringify(received)}; expected a path such as /miqyas/ or /lessons/miqyas/ (letters a to z, digits, . _ ~ -).\n` +
        '  What to do: BASE_PATH=/miqyas/ npm run build. Git Bash on Windows turns a leading slash into a folder: write BASE_PATH=miqyas there.',
    );
  return segments.length > 0 ? `/${segments.join('/')}/` : '/';
}
