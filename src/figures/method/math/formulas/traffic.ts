// Collectives and what a layer asks of them: src/model/cluster/network, src/model/cluster/step/fillModelTimes.ts,
// src/model/cluster/step/traffic.
import { type Formula, line } from '../equation.ts';

export const trafficFormulas = {
  domain: {
    lines: [
      line(
        'T_1(q, X) = α_0 + α_1 · q_w ~ + frac{q - 1}{q} · frac{X}{β_1} + frac{X}{q · β_0} ~ + (δ_0 + δ_1 · q_w) · frac{X}{X + q_w · X_{½}}',
        'gather-or-scatter',
      ),
      line(
        'T_r(q, X) = α_0 + 2 · α_1 · q_w ~ + 2 · frac{q - 1}{q} · frac{X}{β_r} + frac{X}{q · β_0} ~ + (δ_0 + δ_1 · q_w) · frac{X}{X + q_w · X_{½}}',
        'reduction-to-all',
      ),
      line('q_w = min(q, ~ sqrt{8 · q})', 'all-ranks-up-to'),
    ],
    sources: ['nccl'],
    constants: [],
  },
  network: {
    lines: [
      line('T(q, X) = T_1(q_1, X) + T_2(frac{q}{q_1}, frac{X}{q_1})', 'gather-or-scatter'),
      line('T_r(q, X) = T_r(q_1, X) + 2 · T_2(frac{q}{q_1}, frac{X}{q_1})', 'reduction-to-all'),
      'T_2(k, X) = frac{k - 1}{k} · frac{X}{β_2} + λ · hops(k)',
      'hops(k) = min(⌈k⌉ - 1, ~ 2 · ⌈log_2 k⌉ + λ_t)',
      'λ = λ_0 + 2 · (ℓ - 1) · λ_{sw}',
      'ℓ = max(2, ~ ⌈log_{32} frac{n}{2}⌉)',
      'β_2 = frac{η_{net} · β_{NIC}}{o}',
    ],
    sources: ['nccl'],
    constants: [
      'P-network-efficiency',
      'P-hop-latency-us',
      'P-switch-latency-us',
      'P-tree-setup-hops',
      'P-spine-oversubscription',
      'P-pod-gpus',
    ],
  },
  exchange: {
    lines: [
      'T_x(q, X) = α_0 + α_1 · q_w(q_1) ~ + λ · hops(frac{q}{q_1}) ~ + max(frac{q_1 - 1}{q} · frac{X}{β_x}, ~ frac{q - q_1}{q} · frac{X}{β_2})',
    ],
    sources: [],
    constants: [],
  },
  layerTraffic: {
    lines: [
      line('T_{tensor} = 4 · x · T(t, ~ 2 · τ · h)', 'forward-two-gathers-two'),
      line('T_{tensor}^{back} = (4 · x + 2 · x_r) · T(t, ~ 2 · τ · h)', 'backward-inputs-gathered-again'),
      line('T_{tensor} = 2 · T_r(t, ~ 2 · τ · h)', 'without-sequence-parallelism'),
      line('T_{tensor}^{back} = 2 · x_r · T_r(t, ~ 2 · τ · h)', 'its-backward-beside-the'),
      line(
        'T_{copies} = 2 · x · ω · (T(t_e, ~ frac{2 · τ · k_e · h · t_e}{t}) - T_{plain})',
        'part-of-both-with',
      ),
      'T_{plain} = T(t, ~ 2 · τ · h) ~ (k_s = 0) , ~ T_{plain} = 0 ~ (k_s > 0)',
      line('T_{context} = x · T(c, ~ 4 · b · s · d_v · max(1, frac{a_{kv}}{t}))', 'keys-and-values-backward'),
      line('T_{expert} = 2 · x_e · ω · T_y', 'to-the-experts-and'),
      'T_y = α_0 + α_1 · q_w(q_1) ~ + λ · hops(frac{e}{q_1}) ~ + max(frac{q_1 - 1}{q_1} · frac{k_e · X_y}{β_x}, ~ D_y · frac{X_y}{β_2})',
      line('X_y = frac{(ε_y + 2) · τ · h}{2 · t}', 'tokens-of-a-rank'),
      line('D_y = (frac{e}{q_1} - 1) · (1 - (1 - frac{q_1}{e})^{k_e})', 'other-domains-that-a'),
    ],
    sources: ['korthikanti'],
    constants: [
      'P-exposed-tensor-share',
      'P-exposed-tensor-share-ordinary',
      'P-regather-exposed-share',
      'P-exposed-expert-share',
      'P-exposed-expert-share-network',
      'P-dispatch-bytes',
    ],
  },
} satisfies Record<string, Formula>;
