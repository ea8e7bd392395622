// The Content Security Policy of every page: its own origin, scripts by file or by hash, nothing evaluated.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AstroUserConfig } from 'astro';
import { carried } from '../site/themeScript.ts';

type Policy = NonNullable<AstroUserConfig['security']>['csp'];

/** The one inline script: it takes the theme before the first paint. */
const themeScript = carried(readFileSync(new URL('../site/theme.js', import.meta.url), 'utf8'));

export const contentPolicy: Policy = {
  algorithm: 'SHA-256',
  directives: [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ],
  scriptDirective: {
    resources: ["'self'"],
    hashes: [`sha256-${createHash('sha256').update(themeScript).digest('base64')}`],
  },
  styleDirective: { resources: ["'self'"] },
};
