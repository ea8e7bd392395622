// Records of answering by file and model, each group with what its errors come to.
import { seeds } from '../seeds.ts';
import { answeringSummary } from './answering.ts';
import { answering } from './rows.ts';

/** What is aimed at: the size of the error by kind of model. */
const aims = { dense: 0.25, experts: 0.4 };

const dense = answering.filter(({ hasExperts }) => !hasExperts);
const denseSummary = answeringSummary(dense, aims.dense);

/** Rows of dense models, and those within the aim. */
export const answeringCounts = { denseRows: denseSummary.rows, denseInside: denseSummary.inside };

/** The aim of dense models, and how much too fast the model is in its worst row. */
export const answeringShares = {
  denseAim: aims.dense,
  denseWorst: Math.max(...dense.map(({ error }) => error)),
};

export const answeringFiles = [...new Set(answering.map(({ file }) => file))];

export const answeringGroups = answeringFiles.flatMap((file) =>
  [
    ...Map.groupBy(
      answering.filter((row) => row.file === file),
      ({ run }) => run.workload,
    ),
  ].map(([workload, rows]) => {
    const name = seeds.workloads.find(({ id }) => id === workload)?.name ?? workload;
    const aim = rows[0]?.hasExperts ? aims.experts : aims.dense;
    return { file, workload, name, rows, aim, summary: answeringSummary(rows, aim) };
  }),
);
