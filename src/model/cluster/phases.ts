// The announced sizes of the site, its first phase and its goal.

/** Power of the first phase [MW], at which the batches of P-batch-tokens-40mw and P-batch-tokens-40mw-experts and the tokens of P-tokens-seen hold. */
export const PHASE_ONE_MW = 40;
/**
 * Power that the site shall reach [MW]: the end of every power axis. There megawatt equivalents and megawatts of the ideal are the
 * same number.
 */
export const GOAL_MW = 500;
