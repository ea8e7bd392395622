// Pages of their own below the method page, and what it leads to on them.

export const methodParts = ['runs', 'trials', 'constants', 'symbols', 'catalogue'] as const;
export type MethodPart = (typeof methodParts)[number];

/** Where each thing stands that the method page only links to: path under its own, with the anchor. */
export const placesOfParts = {
  runs: 'runs/',
  sources: 'trials/#sources',
  blind: 'trials/#blind',
  answering: 'trials/#answering',
  records: 'trials/#records',
  influence: 'constants/#influence',
  constants: 'constants/',
  symbols: 'symbols/',
  hardware: 'catalogue/#hardware',
  workloads: 'catalogue/#models',
} as const;
