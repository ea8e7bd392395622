// Times of the whole model for one micro-batch, from the times of one layer.
import { LAYER } from './layer.ts';

/** Places in the array of whole-model times [s] of one micro-batch. */
export const MODEL = {
  compute: 0,
  attention: 1,
  elementwise: 2,
  tensor: 3,
  context: 4,
  expert: 5,
  /** All of the above. */
  total: 6,
  /** Forward pass of one layer, and the part of it that selective recomputation runs again. */
  layerForward: 7,
  layerSelective: 8,
  head: 9,
  embedding: 10,
} as const;

export const MODEL_TIME_COUNT = 11;

/** Fills `out` with the times of `layers` layers and the edges, from the times of one layer. */
export function sumModelTimes(
  out: Float64Array,
  layer: Float64Array,
  layers: number,
  flashAttention: boolean,
): void {
  const forwardAttention = layer[LAYER.forwardAttention]!;
  out[MODEL.compute] =
    layers * (layer[LAYER.forwardCompute]! + layer[LAYER.backwardCompute]!) + layer[LAYER.headCompute]!;
  out[MODEL.attention] = layers * (forwardAttention + layer[LAYER.backwardAttention]!);
  out[MODEL.elementwise] =
    layers * (layer[LAYER.forwardElementwise]! + layer[LAYER.backwardElementwise]!) +
    layer[LAYER.headElementwise]! +
    layer[LAYER.embeddingElementwise]!;
  out[MODEL.tensor] =
    layers * (layer[LAYER.forwardTensor]! + layer[LAYER.backwardTensor]!) + layer[LAYER.headTensor]!;
  out[MODEL.context] = layers * (layer[LAYER.forwardContext]! + layer[LAYER.backwardContext]!);
  out[MODEL.expert] = layers * (layer[LAYER.forwardExpert]! + layer[LAYER.backwardExpert]!);
  let total = 0;
  for (let part = MODEL.compute; part <= MODEL.expert; part++) total += out[part]!;
  out[MODEL.total] = total;
  out[MODEL.layerForward] =
    layer[LAYER.forwardCompute]! +
    forwardAttention +
    layer[LAYER.forwardElementwise]! +
    layer[LAYER.forwardTensor]! +
    layer[LAYER.forwardContext]! +
    layer[LAYER.forwardExpert]!;
  out[MODEL.layerSelective] = flashAttention ? 0 : forwardAttention;
  out[MODEL.head] = layer[LAYER.headCompute]! + layer[LAYER.headElementwise]! + layer[LAYER.headTensor]!;
  out[MODEL.embedding] = layer[LAYER.embeddingElementwise]!;
}
