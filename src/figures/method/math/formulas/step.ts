// From a layer to the whole step, its memory and the search: src/model/cluster/step, src/model/cluster/layout.
import { type Formula, line } from '../equation.ts';

export const stepFormulas = {
  layer: {
    lines: [
      'T_{gpu} = Σ (T_{gemm} + T_{cast}) ~ + T_{elem} + T_{att} ~ + T_{tensor} + T_{context} + T_{expert}',
      line('T_{fwd} = (T_{gpu}^4 + (n_f + ω · n_{ef})^4 · T_{host}^4)^{¼}', 'as-slow-as-the'),
      line('T_{back} = (T_{gpu}^4 + (n_b + ω · n_{eb})^4 · T_{host}^4)^{¼}', 'with-the-backward-parts'),
      'T_{layer} = T_{fwd} + T_{back} + T_{again}',
      line('T_{again} = 0', 'nothing-recomputed-or-fused'),
      line('T_{again} = T_{att}', 'selective-unfused-attention'),
      line('T_{again} = T_{fwd}', 'full'),
    ],
    sources: ['korthikanti'],
    constants: ['P-launch-us', 'P-expert-forward-kernels', 'P-expert-backward-kernels'],
  },
  edgeWork: {
    lines: [
      'T_{head} = T_{gemm} + T_{gemm}^{back} ~ + frac{k_3 · τ · V}{t · η_{mem} · W_0} ~ + 2 · x · T(t, 2 · τ · h) + T_1(t, 16 · τ)',
      'T_{emb} = frac{k_4 · τ · h}{η_{mem} · W_0}',
      'T_{all} = L · T_{layer} + T_{head} + T_{emb}',
    ],
    sources: [],
    constants: ['P-logit-bytes', 'P-embedding-bytes'],
  },
  stage: {
    lines: [
      'T_{max} = L_p · T_{layer} + T_{head}',
      'T_{work} = frac{m}{p} · T_{all}',
      'T_{uneven} = max(0, ~ m · (T_{max} - frac{T_{all}}{p}))',
      'T_{bubble} = frac{T_{all} - T_{max}}{v}',
    ],
    sources: ['narayanan'],
    constants: [],
  },
  edges: {
    lines: ['L_p = ⌈frac{L + 2}{p}⌉', 'T_{max} = max(L_p · T_{layer}, ~ (L_p - 1) · T_{layer} + T_{head})'],
    sources: [],
    constants: [],
  },
  send: {
    lines: [
      'T_{p2p} = m · ((2 · v - 1) · x · T_{send} + T_{more}) ~ + 2 · (p - 1) · T_{send}',
      'T_{more} = max(0, ~ x · T_{send} - T_{max} + L_p · T_{layer}) ~ (p > 2) , ~ T_{more} = 0 ~ (p = 2)',
      line('T_{send} = frac{2 · τ · h}{t · β_2} + λ', 'between-domains'),
      line('T_{send} = frac{2 · τ · h}{t · β_1} + α_0', 'inside-one'),
    ],
    sources: ['narayanan'],
    constants: [],
  },
  data: {
    lines: [
      line(
        'T_i = T(d · c, γ_w · w_1) ~ + T(max(1, frac{d · c · t}{e · t_e}), γ_w · w_2)',
        'scatter-or-gather',
      ),
      'T_{data} = Σ_{i} [ x_d · T_i ~ + max(0, (1 - x_d) · T_i - y · T_{stage, i}) ]',
      'y = frac{min(p, m) · (v - 1)}{v} ~ (v > 1)',
      'y = frac{L_p - 1}{L_p} ~ (v = 1)',
      line(
        'T_{data} = 2 · x_d · T_i ~ + max(0, 2 · (1 - x_d) · T_i - y · T_{stage, i})',
        'optimiser-not-distributed-gradients',
      ),
      line('T_{data} = 2 · T_i', 'and-nothing-hidden-in'),
      line(
        'T_{data} = m · Σ_{i} [ x_d · T_i ~ + max(0, (1 - x_d) · T_i - T_{stage, i}) ]',
        'fully-sharded-gathered-before',
      ),
    ],
    sources: ['korthikanti', 'narayanan'],
    constants: ['P-exposed-data-share', 'P-exposed-data-share-ordinary', 'P-gradient-wire-bytes'],
  },
  step: {
    lines: [
      'T_{opt} = frac{k_1}{η_{mem} · W_0} ~ · (frac{w_1}{d · c} + frac{w_2}{max(1, d · c · t / (e · t_e))}) ~ + frac{k_2 · (w_1 + w_2)}{η_{mem} · W_0}',
      'T_{step} = ζ · (Σ_{i} T_i + T_{fixed}) ~ · (1 + σ · sqrt{2 · ln n})',
      line('ζ = ζ_0 · exp(ζ_y · (2025 - Y_s))', 'class-and-year-of'),
    ],
    sources: [],
    constants: [
      'P-optimizer-traffic-bytes',
      'P-gradient-handling-bytes',
      'P-fixed-step-s',
      'P-straggler-sigma',
      'P-software-ordinary-ratio',
      'P-software-yearly-gain',
    ],
  },
  memory: {
    lines: [
      'H = H_0 + w_1 · (2 + γ_f + frac{γ - γ_f + k_5}{d · c}) ~ + w_2 · (2 + γ_f + frac{γ - γ_f + k_5}{max(1, d · c · t / (e · t_e))}) ~ + max(j · H_{act}, ~ H_{act} + frac{k_6 · τ · V}{t}) ~ + H_{again} + H_{whole}',
      'w_1 = frac{L_p · w_s + V · h}{t}, ~ w_2 = frac{L_p · w_e}{t_e · e}',
      line(
        'γ_f = 0, ~ H_{whole} = (1 - frac{1}{d · c}) · γ · (frac{w_s}{t} + frac{w_e}{t_e · e})',
        'ordinary-software-gradients-in',
      ),
      line('γ_f = γ, ~ H_{whole} = 0', 'tuned-software'),
      line('w_1 = frac{L_p · w_s + 2 · V · h}{t}', 'one-stage-embeddings-not'),
      line('H_{act} = L_p · τ · A', 'one-micro-batch-on'),
      'j = min(m, p) ~ (v = 1)',
      'j = min(m, p + frac{p - 1}{v}) ~ (v > 1)',
    ],
    sources: ['korthikanti'],
    constants: [
      'P-gradient-bytes',
      'P-narrow-gradient-bytes',
      'P-optimizer-state-bytes',
      'P-logit-state-bytes',
      'P-reserved-gbytes',
    ],
  },
  activations: {
    lines: [
      'A_0 = frac{1}{t} · ((4 + 2 · ε_a) · h + 2 · d_{qkv} ~ + ε_o · a · d_v + A_m)',
      'A_m = (2 · n_m - 2 + ε_a) ~ · ((1 - ω) · h_m + ω · (k_e + k_s) · h_e) ~ + ω · (2 + ε_a) · k_e · h',
      line('A_1 = A_0', 'fused-attention'),
      line('A_1 = A_0 + frac{2 · h}{t}', 'unfused-with-masks-of'),
      line('A = A_1', 'kept-but-for-two'),
      line('A = A_1 + frac{5 · a · s}{t}', 'unfused-nothing-recomputed'),
      line('A = frac{2 · h}{t}, ~ H_{again} = τ · A_1', 'full-recomputation-one-layer'),
    ],
    sources: ['korthikanti'],
    constants: [],
  },
  search: {
    lines: [
      'max_{t, c, p, d, e, v, b, θ} ~ frac{G(n_u) · B · s}{T_{step} · (1 + B · s / B_{crit})}',
      line('H(t, c, p, d, e, v, b, θ) ≤ H_{GPU}', 'it-fits-in-memory'),
      line('n_u = t · c · p · d ≤ n', 'the-rest-are-spares'),
      line('B = m · d · b, ~ B · s ≤ B_{max}', 'the-batch-that-the'),
      'p · v ≤ L + 2',
    ],
    sources: [],
    constants: [],
  },
  straggler: {
    lines: [
      'T_{step} = T_0 · (1 + frac{1}{J} · Σ_{j} ~ max_{i ≤ n} (z_i + z_{i, j}))',
      line('z_i = σ · sqrt{ϑ} · max(0, Φ(υ_i))', 'lasting'),
      line(
        'z_{i, j} = σ · sqrt{1 - ϑ} · max(0, Φ(υ_{i, j})) ~ + z_0 · ((1 + υ_0 / υ_{i, j})^{1 / α_z} - 1)',
        'passing-with-its-tail',
      ),
    ],
    sources: ['jarzynski'],
    constants: [
      'P-straggler-sigma',
      'P-straggler-persistent-share',
      'P-straggler-hiccup-scale',
      'P-straggler-hiccup-probability',
      'P-straggler-hiccup-tail-index',
    ],
  },
} satisfies Record<string, Formula>;
