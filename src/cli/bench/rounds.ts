// What several benches share: how often they measure, and the job that they measure by.

/** Of so many rounds the best counts: what others do on the machine only slows. */
export const ROUNDS = 9;

/** GPUs of the site at 280 MW, the middle of the default run. */
export const MIDDLE_GPUS = 114_480;
