// The names of the four uses: a page that offers them needs no search of layouts.

/**
 * grown: one model whose parameters and tokens grow with the site, in the same time. frozen: one fixed model. many: runs of the
 * first phase's size, as many as fit. answering: users served.
 */
export const trainingUses = ['grown', 'frozen', 'many'] as const;
export const siteUses = [...trainingUses, 'answering'] as const;

export type TrainingUse = (typeof trainingUses)[number];
export type SiteUse = (typeof siteUses)[number];

/** Whether the whole site works on one training run, in which every chip waits for every other. */
export const isOneRun = (use: SiteUse): boolean => use === 'grown' || use === 'frozen';
