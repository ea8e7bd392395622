// Of the groups of interface strings those that the page alone shows: its scripts do not carry them.

export const onceIn = {
  plane: ['span', 'computingBelow', 'zoom'],
  bend: ['title'],
  listen: ['title', 'walk', 'sound'],
  run: ['title', 'adds', 'draws', 'state', 'backend', 'checksum', 'cancel', 'again', 'same', 'progress'],
  table: [
    'title',
    'lead',
    'mw',
    'racks',
    'gpus',
    'layout',
    'step',
    'wait',
    'goodput',
    'useful',
    'share',
    'times',
    'scroll',
  ],
  layout: [
    'tensor',
    'context',
    'pipeline',
    'data',
    'interleave',
    'microBatch',
    'batch',
    'usedGpus',
    'step',
    'wait',
    'goodput',
    'worth',
    'recompute',
    'expert',
  ],
} as const;
export const onceInOthers = {
  jobs: [
    'title',
    'count',
    'gpusPerJob',
    'manyTokens',
    'oneTokens',
    'manyOutput',
    'oneOutput',
    'manyTimes',
    'oneTimes',
    'spareGpus',
  ],
  fleet: ['title', 'asked', 'tokens', 'users', 'usersPerMw', 'limitedBy', 'firstToken', 'nextToken'],
  energy: ['title', 'perYear', 'average', 'swing', 'perTrillion', 'costPerTrillion', 'costPerYear'],
} as const;
export type OnceIn = typeof onceIn;
export type OnceInOthers = typeof onceInOthers;
