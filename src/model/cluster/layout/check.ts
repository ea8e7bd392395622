// What makes a layout impossible, in the words of an author: field, value, expectation.

import { memoryBytesOf } from '../accelerator.ts';
import { gpusOfLayout, type Layout } from '../step/layout.ts';
import type { StepModel } from '../step/stepModel.ts';
import type { Workload } from '../workload.ts';

export interface LayoutProblem {
  field: string;
  received: number | string;
  expected: string;
}

const sizes = [
  'tensor',
  'context',
  'pipeline',
  'data',
  'expert',
  'interleave',
  'microBatch',
  'globalBatch',
] as const;

/** The first thing that makes a layout impossible on so many GPUs, or null. Whether it fits in memory is another matter. */
export function layoutProblem(workload: Workload, layout: Layout, gpus: number): LayoutProblem | null {
  for (const field of sizes) {
    const value = layout[field];
    if (!Number.isInteger(value) || value < 1)
      return { field, received: value, expected: 'a whole number of at least 1' };
  }
  const { tensor, context, pipeline, data, interleave, microBatch, globalBatch } = layout;
  const product = gpusOfLayout(layout);
  if (product !== gpus) {
    return {
      field: 'gpus',
      received: gpus,
      expected: `tensor × context × pipeline × data = ${tensor} × ${context} × ${pipeline} × ${data} = ${product}`,
    };
  }
  if (workload.heads % tensor !== 0) {
    return { field: 'tensor', received: tensor, expected: `a divisor of the ${workload.heads} heads` };
  }
  if (pipeline * interleave > workload.layers + 2) {
    return {
      field: interleave > 1 ? 'interleave' : 'pipeline',
      received: interleave > 1 ? interleave : pipeline,
      expected: `pipeline × interleave of at most layers + 2 = ${workload.layers + 2}`,
    };
  }
  // Where they do not divide, frameworks pad the sequence: by less than a token for each rank.
  if (context > workload.sequence) {
    return {
      field: 'context',
      received: context,
      expected: `at most the sequence length ${workload.sequence}`,
    };
  }
  if (globalBatch % (data * microBatch) !== 0) {
    return {
      field: 'globalBatch',
      received: globalBatch,
      expected: `a multiple of data × microBatch = ${data * microBatch}`,
    };
  }
  return expertProblem(workload, layout);
}

function expertProblem(workload: Workload, layout: Layout): LayoutProblem | null {
  const { tensor, context, data, expert, expertTensor = tensor } = layout;
  if (!workload.experts) {
    return expert === 1
      ? null
      : { field: 'expert', received: expert, expected: '1 for a model without experts' };
  }
  if (!Number.isInteger(expertTensor) || expertTensor < 1 || workload.experts.ffn % expertTensor !== 0) {
    return {
      field: 'expertTensor',
      received: expertTensor,
      expected: `a divisor of the ${workload.experts.ffn} of an expert's inner width`,
    };
  }
  const ranks = tensor * context * data;
  if (ranks % (expert * expertTensor) !== 0) {
    return {
      field: 'expert',
      received: expert,
      expected:
        layout.expertTensor === undefined
          ? `a divisor of data × context = ${data * context}`
          : `expert × expertTensor = ${expert} × ${expertTensor} to divide tensor × context × data = ${ranks}`,
    };
  }
  if (workload.experts.count % expert !== 0) {
    return {
      field: 'expert',
      received: expert,
      expected: `a divisor of the ${workload.experts.count} experts`,
    };
  }
  return null;
}

export interface MemoryShortage {
  neededGBytes: number;
  availableGBytes: number;
}

/** What a layout lacks on its fullest GPU, or null where it fits. */
export function memoryShortage(model: StepModel, layout: Layout): MemoryShortage | null {
  const neededGBytes = model.memoryBytes(layout) / 1e9;
  const availableGBytes = memoryBytesOf(model.constants.settings.accelerator) / 1e9;
  return neededGBytes > availableGBytes ? { neededGBytes, availableGBytes } : null;
}
