// What a page has open, as its address spells it: keys beside the settings, which change no number and no file.
import { strata } from '../../../charts/plane/column/strata.ts';
import type { Rule } from '../rules.ts';

/** The place of a loss, and the foot of the plane under its lens; both closed where the address has no such key. */
export const openedRules = {
  at: { kind: 'choice', choices: ['none', ...strata], fallback: 'none' },
  foot: { kind: 'choice', choices: ['small', 'large'], fallback: 'small' },
} satisfies Record<string, Rule>;

export type OpenedKey = keyof typeof openedRules;
export type Opened = Record<OpenedKey, string>;
