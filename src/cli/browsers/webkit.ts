// WebKit as Linux packages it: its driver, the small browser that the driver starts, a session bus and a screen.
import { globSync } from 'node:fs';
import { installUntilFound, namedBy } from './findOrInstall.ts';
import { installByApt, isLikeDebian, isRoot, type Machine, onPath, thisMachine } from './machine.ts';
import { startWebKit, type WebKitParts } from './webDriver.ts';

const packages = ['webkit2gtk-driver', 'xvfb', 'xauth', 'dbus'];
const remedy = `install the packages ${packages.join(', ')} (Debian's names), or set WEBKIT_DRIVER_PATH and WEBKIT_PATH to WebKitWebDriver and MiniBrowser, then run the same command again.`;

/** Debian, Fedora and Arch put the browser that belongs to the driver into one of these. */
const browserPatterns = [
  '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/webkit2gtk-4.1/MiniBrowser',
];

/** Programs that must be there beside the driver: WebKit wants a screen, and hangs without a session bus. */
const helpers = ['dbus-run-session', 'xvfb-run', 'Xvfb', 'xauth'];

/** What of WebKit is on this machine; `missing` names the rest. Throws when a variable names no file. */
export function lookForWebKit(
  machine: Machine = thisMachine,
  matching: (pattern: string) => string[] = (pattern) => globSync(pattern),
): Partial<WebKitParts> & { missing: string[] } {
  const onThisPath = (name: string): string | undefined => onPath([name], machine).find(machine.exists);
  const driver = namedBy('WEBKIT_DRIVER_PATH', machine) ?? onThisPath('WebKitWebDriver');
  const browser = namedBy('WEBKIT_PATH', machine) ?? browserPatterns.flatMap(matching).find(machine.exists);
  const missing = helpers.filter((name) => onThisPath(name) === undefined);
  if (!browser) missing.unshift('MiniBrowser');
  if (!driver) missing.unshift('WebKitWebDriver');
  return { ...(driver ? { driver } : {}), ...(browser ? { browser } : {}), missing };
}

/** All parts, or undefined where one is missing. */
function findWebKit(machine: Machine = thisMachine): WebKitParts | undefined {
  const { driver, browser, missing } = lookForWebKit(machine);
  return driver && browser && missing.length === 0 ? { driver, browser } : undefined;
}

/** Why WebKit is not asked for on this machine, or undefined where it is: there, a missing one is a failure. */
export function whyNoWebKit(machine: Machine = thisMachine): string | undefined {
  if (machine.platform !== 'linux')
    return 'WebKit is not tried on this system: its driver for tests exists for Linux only. Firefox and Chromium are tried.';
  if (isLikeDebian(machine) || findWebKit(machine)) return undefined;
  return `WebKit is not tried on this machine: it lacks ${lookForWebKit(machine).missing.join(', ')}, and this Linux is not one whose packages we know. To try it: ${remedy}`;
}

/** The parts of WebKit, or an error that names what is missing and the remedy. */
export function requireWebKit(): WebKitParts {
  const found = findWebKit();
  if (found) return found;
  throw new Error(
    `WebKit cannot be started: ${lookForWebKit().missing.join(', ')} not found.\n  What to do: ${remedy}`,
  );
}

/** Finds or installs WebKit, starts it once and returns it with its version. */
export async function ensureWebKit(): Promise<WebKitParts & { version: string }> {
  const parts =
    findWebKit() ??
    installUntilFound('WebKit', isRoot() ? [installByApt(...packages)] : [], findWebKit, remedy);
  const session = await startWebKit(parts);
  await session.end();
  return { ...parts, version: session.version };
}
