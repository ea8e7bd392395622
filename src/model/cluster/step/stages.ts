// How layers lie on pipeline stages, and how long the slowest stage takes.

/** Layers of the fullest stage: embedding and loss each take a layer's place where the depth does not divide the layers. */
function fullestStageLayers(layers: number, pipeline: number): number {
  return layers % pipeline === 0 ? layers / pipeline : Math.ceil((layers + 2) / pipeline);
}

/** Layers of the fullest stage by pipeline depth, 1 to layers + 2, the deepest pipeline there is; 0 at depth 0. */
export function stageLayersByDepth(layers: number): Int32Array {
  const byDepth = new Int32Array(layers + 3);
  for (let depth = 1; depth < byDepth.length; depth++) byDepth[depth] = fullestStageLayers(layers, depth);
  return byDepth;
}

/** The fullest stage of a pipeline, and its passes of one micro-batch [s]. */
export interface StagePasses {
  layers: number;
  forwardS: number;
  backwardS: number;
  /** What the slowest stage takes beyond those between the first and the last. */
  spareS: number;
}

/**
 * Time [s] of the slowest stage for one micro-batch, forward and backward, of a model that takes `total`, of which `head`
 * and `embedding` on its edges. Where the depth divides the layers the last stage carries the head on top of its share.
 */
export function slowestStageS(
  total: number,
  head: number,
  embedding: number,
  layers: number,
  pipeline: number,
  stageLayers: number,
): number {
  if (pipeline === 1) return total;
  const perLayer = (total - head - embedding) / layers;
  const inner = stageLayers * perLayer;
  const last = stageLayers * pipeline === layers ? inner + head : inner - perLayer + head;
  return inner > last ? inner : last;
}
