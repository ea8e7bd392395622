// Addresses as other sites and programs read them.

/** An origin that is nobody's, for what asks for one where the build knows none. */
export const NO_ORIGIN = 'http://site.invalid';

/** `path` at the origin `site`; `path` itself where the build knows no origin, so that nothing leads to another site. */
export const publicAddress = (path: string, site: URL | undefined): string =>
  site ? new URL(path, site).href : path;
