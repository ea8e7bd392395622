// The equations of src/model as the page shows them: lines of notation (mathml.ts), sources, constants that they take.
import type { FormulaSourceId } from './sources.ts';

export interface Formula {
  lines: readonly string[];
  /** Empty where the equation is our own. */
  sources: readonly FormulaSourceId[];
  constants: readonly string[];
}

export const formulas = {
  facility: {
    lines: ['P_{IT} = frac{P_{site}}{PUE}', 'R = ⌊frac{P_{IT} · (1 - φ)}{P_{rack}}⌋', 'n = g · R'],
    sources: [],
    constants: ['P-pue', 'P-other-it-fraction', 'P-rack-kw-gb200-nvl72', 'P-gpus-per-rack-gb200-nvl72'],
  },
  ideal: {
    lines: [
      'C = 6 · w ~ + 6 · L · s · a · (d_{k} + d_{v})',
      'Y_0 = frac{P_{site}}{P_{rack}} · frac{g · F_0}{C}',
    ],
    sources: ['narayanan'],
    constants: [],
  },
  gemm: {
    lines: [
      'T_{flop} = frac{2 · (M + κ) · (N + κ) · (K + κ)}{η · F_0}',
      'T_{mem} = frac{ε · (M · K + K · N) + 2 · M · N}{η_{mem} · W_0}',
      'T_{gemm} = (T_{flop}^4 + T_{mem}^4)^{¼}',
    ],
    sources: ['simumax'],
    constants: ['P-gemm-half-size', 'P-hbm-efficiency', 'P-gemm-efficiency-blackwell'],
  },
  attention: {
    lines: [
      'r = frac{τ · a}{t}',
      'T_{att} = frac{τ · s · a · (d_{k} + d_{v})}{t · η_{att} · F_{16}} ~ · (1 + frac{r_{½}}{r})',
      'T_{att}^{back} = frac{μ}{ρ} · T_{att}',
    ],
    sources: ['simumax'],
    constants: [
      'P-attention-efficiency',
      'P-attention-half-rows',
      'P-attention-tile-ratio-hopper',
      'P-attention-tile-ratio-ampere',
      'P-attention-backward-ratio',
      'P-attention-backward-efficiency-ratio',
    ],
  },
  domain: {
    lines: [
      'T_1(q, X) = α_0 + α_1 · q ~ + frac{q - 1}{q} · frac{X}{β_1} ~ + (δ_0 + δ_1 · q) · frac{X}{X + q · X_{½}}',
    ],
    sources: ['nccl'],
    constants: [],
  },
  network: {
    lines: [
      'T(q, X) = T_1(q_1, X) + T_2(frac{q}{q_1}, frac{X}{q_1})',
      'T_2(k, X) = frac{k - 1}{k} · frac{X}{β_2} + λ · hops(k)',
      'hops(k) = min(k - 1, ~ 2 · ⌈log_2 k⌉ + 4)',
      'λ = λ_0 + 2 · (ℓ - 1) · λ_{sw}',
      'β_2 = frac{η_{net} · β_{NIC}}{o}',
    ],
    sources: ['nccl'],
    constants: [
      'P-network-efficiency',
      'P-hop-latency-us',
      'P-switch-latency-us',
      'P-spine-oversubscription',
      'P-pod-gpus',
    ],
  },
  exchange: {
    lines: [
      'T_{exchange} = α_0 + α_1 · q_1 ~ + λ · hops(frac{q}{q_1}) ~ + max(frac{q_1 - 1}{q} · frac{X}{β_x}, ~ frac{q - q_1}{q} · frac{X}{β_2})',
    ],
    sources: [],
    constants: ['P-expert-imbalance-ratio', 'P-grouped-gemm-ratio'],
  },
  stage: {
    lines: [
      'T_{max} = L_p · T_{layer} + T_{head}',
      'T_{work} = frac{m}{p} · T_{all}',
      'T_{uneven} = m · (T_{max} - frac{T_{all}}{p})',
      'T_{bubble} = frac{T_{all} - T_{max}}{v}',
    ],
    sources: ['narayanan'],
    constants: ['P-logit-bytes'],
  },
  edges: {
    lines: ['L_p = ⌈frac{L + 2}{p}⌉', 'T_{max} = max(L_p · T_{layer}, ~ (L_p - 1) · T_{layer} + T_{head})'],
    sources: [],
    constants: [],
  },
  send: {
    lines: ['T_{p2p} = 2 · m · v · x · T_{send} ~ + 2 · (p - 1) · T_{send}'],
    sources: ['narayanan'],
    constants: ['P-exposed-tensor-share'],
  },
  data: {
    lines: [
      'T_{data} = Σ_{k} [ x_d · T_k ~ + max(0, (1 - x_d) · T_k - y · T_{stage, k}) ]',
      'y = frac{min(p, m) · (v - 1)}{v}',
    ],
    sources: ['korthikanti', 'narayanan'],
    constants: ['P-exposed-data-share'],
  },
  step: {
    lines: [
      'T_{opt} = frac{w_1 · (k_1 / (d · c) + k_2)}{η_{mem} · W_0}',
      'T_{step} = (Σ_i T_i + T_{fixed}) ~ · (1 + σ · sqrt{2 · ln n})',
    ],
    sources: [],
    constants: [
      'P-optimizer-traffic-bytes',
      'P-gradient-handling-bytes',
      'P-fixed-step-s',
      'P-straggler-sigma',
    ],
  },
  memory: {
    lines: [
      'H = w_1 · (2 + γ + frac{12}{d · c}) ~ + A · τ · L_p · j + H_0',
      'j = min(m, p + frac{p - 1}{v})',
    ],
    sources: ['korthikanti'],
    constants: ['P-gradient-bytes', 'P-narrow-gradient-bytes', 'P-reserved-gbytes'],
  },
  search: {
    lines: [
      'max_{t, c, p, d, e, v, b} ~ frac{G(n) · B · s}{T_{step} · (1 + B · s / B_{crit})}',
      'H ≤ H_{GPU}',
    ],
    sources: [],
    constants: [],
  },
  goodput: {
    lines: [
      'Θ = frac{1}{n · f}',
      'G = frac{I}{Θ} · frac{exp(- D / Θ)}{exp((I + S) / Θ) - 1}',
      'I = sqrt{2 · S · Θ} ~ · (1 + frac{1}{3} · sqrt{S / (2 · Θ)} ~ + frac{S}{18 · Θ}) - S',
    ],
    sources: ['young', 'daly', 'llama'],
    constants: ['P-failures-per-gpu-day', 'P-checkpoint-s', 'P-detect-s', 'P-restart-s'],
  },
  firstOrder: {
    lines: ['G ≈ frac{1 - (I / 2 + D) / Θ}{1 + S / I}'],
    sources: ['kokolis'],
    constants: [],
  },
  straggler: {
    lines: ['T_{step} = T_0 · (1 + frac{1}{J} · Σ_{j} ~ max_{i ≤ n} (z_i + z_{i, j}))'],
    sources: ['jarzynski'],
    constants: ['P-straggler-sigma'],
  },
  batch: {
    lines: ['U = frac{1}{1 + B · s / B_{crit}}', 'Y = frac{B · s}{T_{step}} · G · U'],
    sources: ['mccandlish', 'kaplan'],
    constants: ['P-critical-batch-tokens', 'P-batch-tokens-40mw'],
  },
  losses: {
    lines: ['Y_0 - Y = Σ_i Λ_i', 'Λ_i = Y_{used} · frac{T_i}{T_{step}}'],
    sources: [],
    constants: [],
  },
  interval: {
    lines: ['ln frac{T_{high}}{T_{step}} = sqrt{Q^2 + ln^2(1 + ψ)}'],
    sources: [],
    constants: ['P-software-tuned-spread', 'P-software-ordinary-spread', 'P-software-ordinary-ratio'],
  },
  energy: {
    lines: ['P = PUE · (ξ · R · P_{rack} + φ · P_{IT})'],
    sources: [],
    constants: ['P-compute-power-fraction', 'P-communication-power-fraction', 'P-idle-power-fraction'],
  },
  fit: {
    lines: [
      'min Σ_i frac{2 · E_s^2}{E_r^2} · (sqrt{1 + E_i^2 / E_s^2} - 1) ~ + Σ_j (frac{ln(π_j / π_{j0})}{ς_j})^2',
    ],
    sources: [],
    constants: [],
  },
} satisfies Record<string, Formula>;

export type FormulaId = keyof typeof formulas;
